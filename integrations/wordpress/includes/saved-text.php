<?php
/**
 * The text that a post keeps for each block: what readers see if the plugin is not there.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** A block of ours in a post, as the parser of WordPress reads it. Ours have no blocks inside. */
const BLOCK = '/<!--\s+wp:iom-widgets\/([a-z][a-z0-9-]*)\s+(?:({(?:(?:[^}]+|}+(?=})|(?!}\s+\/?-->).)*+)?})\s+)?(?:\/-->|-->(.*?)<!--\s+\/wp:iom-widgets\/\1\s+-->)/s';

/**
 * Writes the plain HTML of each block into a post that is saved. WordPress has already filtered the post for its author's rights.
 *
 * @param array $post  The post, with slashes.
 * @param array $given What was given to be saved.
 * @return array
 */
function keep_text( $post, $given ) {
	if ( false === strpos( $post['post_content'], '<!-- wp:iom-widgets/' ) ) {
		return $post;
	}
	$post_id              = isset( $given['ID'] ) ? (int) $given['ID'] : 0;
	$content              = wp_unslash( $post['post_content'] );
	$post['post_content'] = wp_slash( with_texts( $content, $post_id ) );
	return $post;
}

/**
 * Replaces the text of each block.
 *
 * @param string $content Blocks.
 * @param int    $post_id The post.
 * @param bool   $is_left Whether only the text is left, without the block around it.
 * @return string
 */
function with_texts( $content, $post_id, $is_left = false ) {
	$replaced = preg_replace_callback(
		BLOCK,
		static function ( $found ) use ( $post_id, $is_left ) {
			list( $all, $name ) = $found;
			if ( ! isset( widgets()[ $name ] ) ) {
				return $all;
			}
			$json  = isset( $found[2] ) ? $found[2] : '';
			$given = '' === $json ? array() : json_decode( $json, true );
			$saved = isset( $found[3] ) ? trim( $found[3] ) : '';
			$plain = plain_html( $name, clean_attributes( $name, (array) $given ), language_of( $post_id ) );
			$text  = null === $plain ? $saved : $plain;
			if ( $is_left ) {
				return '' === $text ? '' : "<!-- wp:html -->\n$text\n<!-- /wp:html -->";
			}
			$start = "<!-- wp:iom-widgets/$name " . ( '' === $json ? '' : "$json " );
			return '' === $text ? "$start/-->" : "$start-->\n$text\n<!-- /wp:iom-widgets/$name -->";
		},
		$content
	);
	return null === $replaced ? $content : $replaced;
}
