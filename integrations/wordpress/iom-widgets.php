<?php
/**
 * Plugin Name:       IOM Widgets
 * Plugin URI:        https://repository.example/iom-widgets
 * Description:       Shows the content of IOM country offices in Lao, Vietnamese and English: news, contacts, programmes, help lines.
 * Version:           0.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            The iom-widgets contributors
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       iom-widgets
 * Domain Path:       /languages
 *
 * @package IomWidgets
 */

defined( 'ABSPATH' ) || exit;

// A second copy of the plugin, in another folder, must not declare anything twice.
if ( defined( 'IOM_WIDGETS_FILE' ) ) {
	add_action(
		'admin_notices',
		static function () {
			if ( current_user_can( 'activate_plugins' ) ) {
				printf(
					'<div class="notice notice-warning"><p>%s</p></div>',
					esc_html__( 'IOM Widgets is active twice. Please deactivate one of the two copies.', 'iom-widgets' )
				);
			}
		}
	);
	return;
}

define( 'IOM_WIDGETS_FILE', __FILE__ );
define( 'IOM_WIDGETS_VERSION', '0.0.0' );

require __DIR__ . '/includes/load.php';

add_action( 'init', 'IomWidgets\load_words', 0 );
add_action( 'init', 'IomWidgets\register_assets' );
add_action( 'init', 'IomWidgets\register_blocks' );
add_action( 'init', 'IomWidgets\register_shortcode' );
add_action( 'enqueue_block_editor_assets', 'IomWidgets\enqueue_editor' );
add_action( 'enqueue_block_assets', 'IomWidgets\enqueue_in_canvas' );
add_filter( 'block_categories_all', 'IomWidgets\add_category' );
add_filter( 'script_loader_tag', 'IomWidgets\mark_script', 10, 2 );
add_filter( 'wp_insert_post_data', 'IomWidgets\keep_text', 20, 2 );
add_action( 'rest_api_init', 'IomWidgets\register_routes' );
add_action( 'iom_widgets_refresh', 'IomWidgets\refresh_documents' );
add_action( 'iom_widgets_fetch', 'IomWidgets\fetch_document' );
register_deactivation_hook( __FILE__, 'IomWidgets\unschedule' );
