<?php
/**
 * The language of a post: that of Polylang or WPML, else the site's.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * The one of our languages that a tag such as `lo`, `vi_VN` or `en-GB` means.
 *
 * @param mixed $tag A language or locale.
 * @return string Empty if we do not have it.
 */
function known_language( $tag ) {
	$primary = is_string( $tag ) ? strtolower( strtok( str_replace( '_', '-', $tag ), '-' ) ) : '';
	return in_array( $primary, data( 'index' )['languages'], true ) ? $primary : '';
}

/**
 * The language of a post.
 *
 * @param int $post_id Its id; 0 outside of posts.
 * @return string Empty if it is none of ours.
 */
function language_of( $post_id ) {
	$stated = null;
	if ( $post_id && function_exists( 'pll_get_post_language' ) ) {
		$stated = pll_get_post_language( $post_id, 'locale' );
	}
	if ( ! $stated && $post_id ) {
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- A filter of WPML.
		$details = apply_filters( 'wpml_post_language_details', null, $post_id );
		$stated  = is_array( $details ) && ! empty( $details['language_code'] ) ? $details['language_code'] : null;
	}
	if ( ! $stated && function_exists( 'pll_current_language' ) ) {
		$stated = pll_current_language( 'locale' );
	}
	if ( ! $stated ) {
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- A filter of WPML.
		$stated = apply_filters( 'wpml_current_language', null );
	}
	return known_language( $stated ? $stated : get_locale() );
}
