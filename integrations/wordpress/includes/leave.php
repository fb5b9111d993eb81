<?php
/**
 * What the plugin does when it is deleted.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** Puts the plain text in the place of each block and shortcode of a site, and deletes all options. */
function leave() {
	global $wpdb;
	// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Posts of every type and status, once, when the plugin is deleted.
	$ids = $wpdb->get_col( "SELECT ID FROM {$wpdb->posts} WHERE post_content LIKE '%<!-- wp:iom-widgets/%' OR post_content LIKE '%[iom %'" );
	foreach ( $ids as $id ) {
		$before = get_post_field( 'post_content', $id, 'raw' );
		$after  = without_plugin( $before, (int) $id );
		if ( $after !== $before ) {
			// Not wp_update_post, which would make a revision, change the date, and filter the text for rights of nobody.
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- The cache is cleaned below.
			$wpdb->update( $wpdb->posts, array( 'post_content' => $after ), array( 'ID' => $id ) );
			clean_post_cache( (int) $id );
		}
	}
	foreach ( array( 'widget_block', 'widget_text' ) as $option ) {
		$widgets = get_option( $option );
		if ( ! is_array( $widgets ) ) {
			continue;
		}
		foreach ( $widgets as $key => $widget ) {
			foreach ( array( 'content', 'text' ) as $field ) {
				if ( is_array( $widget ) && isset( $widget[ $field ] ) && is_string( $widget[ $field ] ) ) {
					$widgets[ $key ][ $field ] = without_plugin( $widget[ $field ], 0 );
				}
			}
		}
		update_option( $option, $widgets );
	}
	forget_documents();
}

/**
 * A text with the plain HTML in the place of blocks and shortcodes.
 *
 * @param string $content Content of a post.
 * @param int    $post_id The post.
 * @return string
 */
function without_plugin( $content, $post_id ) {
	$content = with_texts( $content, $post_id, true );
	return preg_replace_callback(
		'/' . get_shortcode_regex( array( 'iom' ) ) . '/s',
		static function ( $found ) use ( $post_id ) {
			// Two brackets around a shortcode: an example, not a shortcode.
			if ( '[' === $found[1] && ']' === $found[6] ) {
				return $found[0];
			}
			list( $name, $attributes ) = shortcode_parts( shortcode_parse_atts( $found[3] ) );
			return null === $name ? '' : (string) plain_html( $name, clean_attributes( $name, $attributes ), language_of( $post_id ) );
		},
		$content
	);
}
