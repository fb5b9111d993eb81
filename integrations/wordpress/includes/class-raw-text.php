<?php
/**
 * What a feed says as it is: everything that is shown of it is escaped or filtered where it is used.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/**
 * Takes the place of the parser's own filter, which leaves the words of scripts.
 */
class Raw_Text extends \SimplePie_Sanitize {
	/**
	 * Returns a text of a feed.
	 *
	 * @param string $data Text.
	 * @param int    $type Its kind.
	 * @param string $base Base address.
	 * @return string
	 */
	public function sanitize( $data, $type, $base = '' ) {
		return trim( (string) $data );
	}
}
