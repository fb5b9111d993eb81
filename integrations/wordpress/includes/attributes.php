<?php
/**
 * Attributes of the widgets: only those that a widget has, with values that it takes.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** No text of an attribute is longer. */
const LONGEST = 2000;

/**
 * Returns the attributes of a widget that are given and fit; all as strings, those without a value as ''.
 *
 * @param string $name  The widget.
 * @param array  $given Attributes of a block or a shortcode.
 * @return array
 */
function clean_attributes( $name, $given ) {
	$clean = array();
	foreach ( widgets()[ $name ]['attributes'] as $attribute => $rule ) {
		if ( ! isset( $given[ $attribute ] ) || ! is_scalar( $given[ $attribute ] ) ) {
			continue;
		}
		$value = $given[ $attribute ];
		if ( 'boolean' === $rule['type'] ) {
			if ( $value && 'false' !== $value ) {
				$clean[ $attribute ] = '';
			}
			continue;
		}
		$value = trim( wp_check_invalid_utf8( (string) $value, true ) );
		$value = preg_replace( '/[\x00-\x1F\x7F]+/', ' ', $value );
		if ( isset( $rule['format'] ) ) {
			$value = esc_url_raw( $value, array( 'https', 'http' ) );
		}
		if ( '' === $value || strlen( $value ) > LONGEST || ( isset( $rule['enum'] ) && ! in_array( $value, $rule['enum'], true ) ) ) {
			continue;
		}
		$clean[ $attribute ] = $value;
	}
	if ( isset( $clean['lang'] ) && ! known_language( $clean['lang'] ) ) {
		unset( $clean['lang'] );
	}
	return $clean;
}
