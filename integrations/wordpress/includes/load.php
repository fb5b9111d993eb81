<?php
/**
 * Loads all files of the plugin; uninstall.php does the same.
 *
 * @package IomWidgets
 */

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/data.php';
require_once __DIR__ . '/language.php';
require_once __DIR__ . '/attributes.php';
require_once __DIR__ . '/html.php';
require_once __DIR__ . '/documents.php';
require_once __DIR__ . '/feed.php';
require_once __DIR__ . '/plain.php';
require_once __DIR__ . '/render.php';
require_once __DIR__ . '/assets.php';
require_once __DIR__ . '/blocks.php';
require_once __DIR__ . '/saved-text.php';
