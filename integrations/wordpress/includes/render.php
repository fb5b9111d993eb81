<?php
/**
 * A widget in a page: a wrapper with the language and the height kept free, the element, and plain HTML inside of it.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Renders a widget.
 *
 * @param string $name    The widget.
 * @param array  $given   Attributes as they are given.
 * @param string $saved   The text that the post has saved for it.
 * @param int    $post_id The post; 0 outside of posts.
 * @param array  $wrapper Attributes of a block's wrapper, as `get_block_wrapper_attributes` takes them; none for a shortcode.
 * @return string
 */
function render_widget( $name, $given, $saved, $post_id, $wrapper = null ) {
	$attributes = clean_attributes( $name, $given );
	$lang       = language_of( $post_id );
	$plain      = plain_html( $name, $attributes, $lang );
	$is_gone    = isset( $attributes['office'] ) && ! isset( $attributes['src'] ) && null === $plain;
	if ( $is_gone ) {
		// What was there when the post was saved is better than a message that says that it is gone.
		return $saved . notice_for_editors( $post_id );
	}
	if ( null === $plain ) {
		$plain = $saved;
	}
	if ( is_feed() ) {
		return $plain;
	}
	wp_enqueue_script( SCRIPT );
	wp_enqueue_style( SCRIPT );
	if ( isset( $attributes['src'] ) ) {
		$attributes['src'] = address_for_reader( $attributes['src'], widgets()[ $name ]['kind'] );
	}
	$outer = array( 'class' => 'iom-widgets' );
	if ( $lang ) {
		$outer['lang'] = $lang;
	}
	$style = reserved_height( $name, $attributes, $lang );
	if ( $style ) {
		$outer['style'] = $style;
	}
	$start = null === $wrapper ? ltrim( attributes_html( $outer ) ) : get_block_wrapper_attributes( $outer );
	return "<div $start><iom-$name" . attributes_html( $attributes ) . ">$plain</iom-$name></div>";
}

/**
 * The height that a widget has on phones and on wider screens, so that the page does not move when its script comes.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param string $lang       Language, one of ours or empty.
 * @return string CSS, read by `style.css`. Nothing for content whose height is not known.
 */
function reserved_height( $name, $attributes, $lang ) {
	$heights = data( 'index' )['heights'];
	$office  = isset( $attributes['office'] ) && ! isset( $attributes['src'] ) ? $attributes['office'] : '';
	$lang    = isset( $attributes['lang'] ) ? known_language( $attributes['lang'] ) : $lang;
	$lang    = $lang ? $lang : 'en';
	$plain   = plain_key( $name, $attributes, $office );
	if ( ! isset( $heights[ $office ][ $lang ][ $plain ] ) ) {
		return '';
	}
	list( $narrow, $wide ) = $heights[ $office ][ $lang ][ $plain ];
	return sprintf( '--iom-narrow:%dpx;--iom-wide:%dpx', $narrow, $wide );
}

/**
 * Tells those who can change it that the content is no longer there.
 *
 * @param int $post_id The post.
 * @return string
 */
function notice_for_editors( $post_id ) {
	if ( ! $post_id || ! current_user_can( 'edit_post', $post_id ) ) {
		return '';
	}
	return element(
		'p',
		__( 'Only editors see this: the office or the entry of this widget is no longer there. Readers see the text that was saved with the post.', 'iom-widgets' ),
		array( 'class' => 'iom-widgets-gone' )
	);
}
