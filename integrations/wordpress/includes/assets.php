<?php
/**
 * Scripts: that of the widgets, from the plugin's own folder, and that of the editor.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** The handle of the widgets' script. */
const SCRIPT = 'iom-widgets';

/** The handle of the editor's script and style sheet. */
const EDITOR = 'iom-widgets-editor';

/** Loads the translations. */
function load_words() {
	load_plugin_textdomain( 'iom-widgets', false, dirname( plugin_basename( IOM_WIDGETS_FILE ) ) . '/languages' );
}

/** Registers all scripts. Nothing is loaded by that. */
function register_assets() {
	wp_register_script(
		SCRIPT,
		plugins_url( 'embed/embed.js', IOM_WIDGETS_FILE ),
		array(),
		data( 'index' )['hash'],
		// WordPress before 6.3 takes this as true: in the footer.
		array(
			'in_footer' => true,
			'strategy'  => 'async',
		)
	);
	wp_register_style( SCRIPT, plugins_url( 'style.css', IOM_WIDGETS_FILE ), array(), IOM_WIDGETS_VERSION );
	// Small enough to stand in the page itself.
	wp_style_add_data( SCRIPT, 'path', dirname( IOM_WIDGETS_FILE ) . '/style.css' );
	wp_register_script(
		EDITOR,
		plugins_url( 'editor/editor.js', IOM_WIDGETS_FILE ),
		array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-data', 'wp-element', 'wp-i18n', 'wp-server-side-render' ),
		IOM_WIDGETS_VERSION,
		true
	);
	wp_set_script_translations( EDITOR, 'iom-widgets', dirname( IOM_WIDGETS_FILE ) . '/languages' );
	wp_register_style( EDITOR, plugins_url( 'editor/editor.css', IOM_WIDGETS_FILE ), array(), IOM_WIDGETS_VERSION );
}

/** Loads the editor's script with what can be picked. */
function enqueue_editor() {
	$index = data( 'index' );
	$given = array(
		'widgets'   => $index['widgets'],
		'offices'   => $index['offices'],
		'languages' => $index['languages'],
		'lang'      => known_language( get_user_locale() ) ? known_language( get_user_locale() ) : 'en',
	);
	wp_enqueue_script( EDITOR );
	wp_enqueue_style( EDITOR );
	wp_add_inline_script( EDITOR, 'var iomWidgets = ' . wp_json_encode( $given ) . ';', 'before' );
	wp_enqueue_script( SCRIPT );
}

/** Loads the widgets' script in the editor's frame, where there is one. */
function enqueue_in_canvas() {
	if ( is_admin() ) {
		wp_enqueue_script( SCRIPT );
	}
}

/**
 * Marks the widgets' script: loaded beside the page, and left alone by plugins that merge or delay scripts, because it finds its
 * folder by its own address.
 *
 * @param string $tag    The script's HTML.
 * @param string $handle Its handle.
 * @return string
 */
function mark_script( $tag, $handle ) {
	if ( SCRIPT !== $handle ) {
		return $tag;
	}
	$marks = ' data-cfasync="false" data-no-optimize="1" data-no-minify="1" data-no-defer="1" data-nowprocket="1" data-noptimize="1" data-jetpack-boost="ignore" data-wpfc-render="false"';
	if ( ! preg_match( '/<script[^>]* async\b/', $tag ) ) {
		$marks .= ' async';
	}
	return preg_replace( '/<script(?=[^>]* src=)/', '<script' . $marks, $tag, 1 );
}
