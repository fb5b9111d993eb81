<?php
/**
 * Deletes the plugin's options, and leaves the text of its blocks and shortcodes in all posts.
 *
 * @package IomWidgets
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// Another copy of the plugin is active, and its blocks stay.
if ( defined( 'IOM_WIDGETS_FILE' ) ) {
	return;
}

require __DIR__ . '/includes/load.php';
require __DIR__ . '/includes/leave.php';

if ( is_multisite() ) {
	$iom_widgets_sites = get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	);
	foreach ( $iom_widgets_sites as $iom_widgets_site ) {
		switch_to_blog( $iom_widgets_site );
		IomWidgets\leave();
		restore_current_blog();
	}
} else {
	IomWidgets\leave();
}
