<?php
/**
 * What the build of the plugin has made: widgets, offices, words, and the plain HTML of the built-in content.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Reads a JSON file of the folder `data`, once per request.
 *
 * @param string $name Its name without `.json`.
 * @return array Empty if there is no such file.
 */
function data( $name ) {
	static $read = array();
	if ( ! isset( $read[ $name ] ) ) {
		$file = dirname( __DIR__ ) . "/data/$name.json";
		// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin itself.
		$read[ $name ] = is_readable( $file ) ? (array) json_decode( file_get_contents( $file ), true ) : array();
	}
	return $read[ $name ];
}

/**
 * The widgets by name.
 *
 * @return array
 */
function widgets() {
	return data( 'index' )['widgets'];
}

/**
 * The built-in offices by id.
 *
 * @return array
 */
function offices() {
	return data( 'index' )['offices'];
}

/**
 * A word of the widgets' interface.
 *
 * @param string $key    Its key.
 * @param string $lang   One of our languages.
 * @param array  $values Values for the places in it.
 * @return string Not escaped.
 */
function word( $key, $lang, $values = array() ) {
	$text   = data( 'index' )['words'][ $lang ][ $key ];
	$places = array();
	foreach ( $values as $name => $value ) {
		$places[ '{{' . $name . '}}' ] = $value;
	}
	return strtr( $text, $places );
}
