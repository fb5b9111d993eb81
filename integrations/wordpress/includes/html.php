<?php
/**
 * Escaping beyond that of WordPress: brackets, because shortcodes of a page are looked for in everything that a block shows.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Hides brackets from shortcodes. WordPress turns the decimal form back.
 *
 * @param string $escaped Escaped text.
 * @return string
 */
function hide_brackets( $escaped ) {
	return strtr(
		$escaped,
		array(
			'[' => '&#x5B;',
			']' => '&#x5D;',
		)
	);
}

/**
 * Escapes text of an element.
 *
 * @param string $text Text.
 * @return string
 */
function text( $text ) {
	// An address on a line of its own would be embedded.
	return str_replace( '://', '&#58;//', hide_brackets( esc_html( $text ) ) );
}

/**
 * Writes attributes, each with a space before it.
 *
 * @param array $attributes Names and values; those that are null are left out, those without a value are ''.
 * @return string
 */
function attributes_html( $attributes ) {
	$html = '';
	foreach ( $attributes as $name => $value ) {
		if ( null !== $value ) {
			$html .= '' === $value ? " $name" : sprintf( ' %s="%s"', $name, hide_brackets( esc_attr( $value ) ) );
		}
	}
	return $html;
}

/**
 * An element with text in it.
 *
 * @param string $tag        Its tag.
 * @param string $text       Its text, not escaped.
 * @param array  $attributes Its attributes.
 * @return string Nothing without a text.
 */
function element( $tag, $text, $attributes = array() ) {
	return '' === (string) $text ? '' : "<$tag" . attributes_html( $attributes ) . '>' . text( $text ) . "</$tag>";
}

/**
 * A link.
 *
 * @param string $url        Where to.
 * @param string $text       Its text, not escaped.
 * @param array  $attributes More attributes.
 * @return string The text alone if the address is not safe.
 */
function link_html( $url, $text, $attributes = array() ) {
	$safe = esc_url( $url, array( 'https', 'http', 'mailto', 'tel' ) );
	if ( '' === $safe ) {
		return text( $text );
	}
	return '<a class="iom-link" href="' . hide_brackets( $safe ) . '"' . attributes_html( $attributes ) . '>' . text( $text ) . '</a>';
}
