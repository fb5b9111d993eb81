<?php
/**
 * Documents and feeds at addresses that a site gives: fetched by cron, kept with their age, and served from the site itself, so that
 * no other server must allow it.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** The option with the addresses; each document has an option of its own. */
const DOCUMENTS = 'iom_widgets_documents';

/** No site has more. */
const MOST_DOCUMENTS = 50;

/** Bytes of a document. */
const LARGEST = 2 * MB_IN_BYTES;

/**
 * The id of an address.
 *
 * @param string $address Address.
 * @param string $kind    `news` or `office`.
 * @return string
 */
function document_id( $address, $kind ) {
	return md5( "$kind $address" );
}

/**
 * The known addresses by id.
 *
 * @return array
 */
function documents() {
	$known = get_option( DOCUMENTS, array() );
	return is_array( $known ) ? $known : array();
}

/**
 * What was last fetched.
 *
 * @param string $id Id of a document.
 * @return array|null `data` and `fetched`.
 */
function kept_document( $id ) {
	$kept = get_option( "iom_widgets_document_$id" );
	return is_array( $kept ) && isset( $kept['data'], $kept['fetched'] ) ? $kept : null;
}

/**
 * The document at an address. It is fetched at once only for those who write; for readers, cron does it.
 *
 * @param string $address Address.
 * @param string $kind    `news` or `office`.
 * @return array|null `data` and `fetched`.
 */
function document( $address, $kind ) {
	$id      = document_id( $address, $kind );
	$known   = documents();
	$is_new  = ! isset( $known[ $id ] );
	$is_seen = ! $is_new && $known[ $id ]['used'] > time() - DAY_IN_SECONDS;
	if ( $is_new && count( $known ) >= MOST_DOCUMENTS ) {
		return null;
	}
	if ( ! $is_seen ) {
		$known[ $id ] = array(
			'address' => $address,
			'kind'    => $kind,
			'used'    => time(),
		) + ( $is_new ? array() : $known[ $id ] );
		update_option( DOCUMENTS, $known, false );
	}
	if ( ! wp_next_scheduled( 'iom_widgets_refresh' ) ) {
		wp_schedule_event( time() + HOUR_IN_SECONDS, 'hourly', 'iom_widgets_refresh' );
	}
	if ( $is_new && current_user_can( 'edit_posts' ) ) {
		fetch_document( $id );
	} elseif ( $is_new ) {
		wp_schedule_single_event( time(), 'iom_widgets_fetch', array( $id ) );
	}
	return kept_document( $id );
}

/**
 * Fetches a document. What is not there, too large or no such document leaves the old one as it is.
 *
 * @param string $id Its id.
 * @return bool Whether there is a new one.
 */
function fetch_document( $id ) {
	$known = documents();
	if ( ! isset( $known[ $id ] ) ) {
		return false;
	}
	$response = wp_safe_remote_get(
		$known[ $id ]['address'],
		array(
			'timeout'             => 8,
			'redirection'         => 3,
			'limit_response_size' => LARGEST + 1,
			'headers'             => array( 'Accept' => 'application/feed+json, application/json, application/atom+xml, application/rss+xml, */*;q=0.1' ),
		)
	);
	if ( is_wp_error( $response ) || 200 !== wp_remote_retrieve_response_code( $response ) ) {
		return false;
	}
	$body = wp_remote_retrieve_body( $response );
	$data = strlen( $body ) > LARGEST ? null : parse_document( $body, $known[ $id ]['kind'] );
	if ( null === $data ) {
		return false;
	}
	$kept = array(
		'data'    => $data,
		'fetched' => time(),
	);
	update_option( "iom_widgets_document_$id", $kept, false );
	return true;
}

/**
 * Reads a document.
 *
 * @param string $body What came.
 * @param string $kind `news` or `office`.
 * @return array|null Null if it is none.
 */
function parse_document( $body, $kind ) {
	$body = preg_replace( '/^\xEF\xBB\xBF/', '', $body );
	$data = json_decode( $body, true, 64 );
	if ( 'office' === $kind ) {
		return is_array( $data ) && isset( $data['id'], $data['name'] ) && is_string( $data['id'] ) ? $data : null;
	}
	if ( is_array( $data ) ) {
		$is_feed = isset( $data['version'], $data['items'] ) && is_array( $data['items'] ) && is_string( $data['version'] );
		return $is_feed && preg_match( '/^https?:\/\/jsonfeed\.org\/version\//', $data['version'] ) ? $data : null;
	}
	return feed_from_xml( $body );
}

/** Fetches all documents again, and forgets those that no page has used for two months. */
function refresh_documents() {
	$known = documents();
	foreach ( $known as $id => $document ) {
		if ( $document['used'] < time() - 2 * MONTH_IN_SECONDS ) {
			unset( $known[ $id ] );
			update_option( DOCUMENTS, $known, false );
			delete_option( "iom_widgets_document_$id" );
		} else {
			fetch_document( $id );
		}
	}
}

/** Stops cron when the plugin is deactivated. */
function unschedule() {
	wp_unschedule_hook( 'iom_widgets_refresh' );
	wp_unschedule_hook( 'iom_widgets_fetch' );
}

/** Forgets everything that is kept, when the plugin is deleted. */
function forget_documents() {
	foreach ( array_keys( documents() ) as $id ) {
		delete_option( "iom_widgets_document_$id" );
	}
	delete_option( DOCUMENTS );
	unschedule();
}

/**
 * The address that the element gets: the site's own copy.
 *
 * @param string $address Address that the site gives.
 * @param string $kind    `news` or `office`.
 * @return string
 */
function address_for_reader( $address, $kind ) {
	$host = wp_parse_url( $address, PHP_URL_HOST );
	if ( wp_parse_url( home_url(), PHP_URL_HOST ) === $host && wp_parse_url( home_url(), PHP_URL_PORT ) === wp_parse_url( $address, PHP_URL_PORT ) ) {
		return $address;
	}
	return rest_url( 'iom-widgets/v1/documents/' . document_id( $address, $kind ) );
}

/** Registers the route of the documents. They are what the site's pages show, so everybody may read them. */
function register_routes() {
	register_rest_route(
		'iom-widgets/v1',
		'/documents/(?P<id>[a-f0-9]{32})',
		array(
			'methods'             => 'GET',
			'permission_callback' => '__return_true',
			'callback'            => static function ( $request ) {
				$id   = $request['id'];
				$kept = isset( documents()[ $id ] ) ? kept_document( $id ) : null;
				if ( ! $kept ) {
					return new \WP_Error( 'iom_widgets_not_found', __( 'There is no such document.', 'iom-widgets' ), array( 'status' => 404 ) );
				}
				$response = new \WP_REST_Response( $kept['data'] );
				$response->header( 'Cache-Control', 'public, max-age=300' );
				return $response;
			},
		)
	);
}
