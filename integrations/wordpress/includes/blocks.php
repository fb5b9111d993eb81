<?php
/**
 * The blocks and the shortcode.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** Registers a block for each widget. */
function register_blocks() {
	foreach ( array_keys( widgets() ) as $name ) {
		register_block_type(
			dirname( __DIR__ ) . "/blocks/$name",
			array(
				'render_callback' => static function ( $attributes, $content, $block ) use ( $name ) {
					$post_id = isset( $block->context['postId'] ) ? (int) $block->context['postId'] : (int) get_the_ID();
					return render_widget( $name, $attributes, trim( $content ), $post_id, array() );
				},
			)
		);
	}
}

/**
 * Adds the category of the blocks.
 *
 * @param array $categories Categories.
 * @return array
 */
function add_category( $categories ) {
	$categories[] = array(
		'slug'  => 'iom-widgets',
		'title' => __( 'IOM Widgets', 'iom-widgets' ),
	);
	return $categories;
}

/** Registers the shortcode. */
function register_shortcode() {
	add_shortcode( 'iom', 'IomWidgets\shortcode' );
}

/**
 * Renders `[iom widget="news-card" office="lao-pdr"]`.
 *
 * @param array|string $given Its attributes.
 * @return string
 */
function shortcode( $given ) {
	list( $name, $attributes ) = shortcode_parts( $given );
	if ( null === $name ) {
		$known = implode( ', ', array_keys( widgets() ) );
		/* translators: %s: names of widgets. */
		$told = sprintf( __( 'Only editors see this: the shortcode names no widget. There are: %s.', 'iom-widgets' ), $known );
		return current_user_can( 'edit_posts' ) ? element( 'p', $told, array( 'class' => 'iom-widgets-gone' ) ) : '';
	}
	return render_widget( $name, $attributes, '', (int) get_the_ID() );
}

/**
 * The widget and the attributes of a shortcode.
 *
 * @param array|string $given Its attributes.
 * @return array The name, null if there is no such widget, and the attributes.
 */
function shortcode_parts( $given ) {
	$attributes = array();
	foreach ( (array) $given as $key => $value ) {
		// `no-menu` has no value.
		$attributes[ is_int( $key ) ? strtolower( $value ) : $key ] = is_int( $key ) ? '1' : html_entity_decode( $value, ENT_QUOTES, 'UTF-8' );
	}
	$name = isset( $attributes['widget'] ) ? preg_replace( '/^iom-/', '', $attributes['widget'] ) : '';
	return array( isset( widgets()[ $name ] ) ? $name : null, $attributes );
}
