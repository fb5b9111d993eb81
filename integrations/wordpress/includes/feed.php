<?php
/**
 * Feeds: RSS and Atom as JSON Feed, and the plain HTML of what a site's own documents have.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** Stories of a list, if the site gives no number. */
const FIRST_STORIES = 6;

/**
 * Reads RSS or Atom with the parser of WordPress.
 *
 * @param string $xml A feed.
 * @return array|null A JSON Feed; null if it is no feed.
 */
function feed_from_xml( $xml ) {
	require_once ABSPATH . WPINC . '/class-simplepie.php';
	require_once __DIR__ . '/class-raw-text.php';
	if ( ! preg_match( '/<(?:\w+:)?(?:rss|feed|RDF)\b/i', $xml ) ) {
		return null;
	}
	$feed           = new \SimplePie();
	$feed->sanitize = new Raw_Text();
	$feed->set_raw_data( $xml );
	$feed->enable_order_by_date( false );
	$feed->enable_cache( false );
	if ( ! $feed->init() || $feed->error() ) {
		return null;
	}
	$items = array();
	foreach ( $feed->get_items( 0, 100 ) as $item ) {
		$language = $item->get_item_tags( 'http://purl.org/dc/elements/1.1/', 'language' );
		$items[]  = array_filter(
			array(
				'id'             => (string) $item->get_id(),
				'url'            => web_address( $item->get_permalink() ),
				'title'          => title_text( $item->get_title() ),
				'summary'        => plain_text( $item->get_description( true ) ),
				'content_html'   => safe_html( $item->get_content() ),
				'date_published' => (string) $item->get_date( 'c' ),
				'language'       => isset( $language[0]['data'] ) ? trim( $language[0]['data'] ) : '',
			)
		);
	}
	return array_filter(
		array(
			'version'       => 'https://jsonfeed.org/version/1.1',
			'title'         => title_text( $feed->get_title() ),
			'home_page_url' => web_address( $feed->get_permalink() ),
			'language'      => (string) $feed->get_language(),
		)
	) + array( 'items' => $items );
}

/**
 * HTML without what runs; its words stay, those of scripts do not.
 *
 * @param mixed $html HTML.
 * @return string
 */
function safe_html( $html ) {
	return is_string( $html ) ? wp_kses_post( preg_replace( '/<(script|style)[^>]*?>.*?<\/\1>/is', '', $html ) ) : '';
}

/**
 * Text without tags and entities.
 *
 * @param mixed $html HTML.
 * @return string
 */
function plain_text( $html ) {
	return is_string( $html ) ? trim( preg_replace( '/\s+/u', ' ', html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES, 'UTF-8' ) ) ) : '';
}

/**
 * A title, which the parser hands out with its entities.
 *
 * @param mixed $title A title.
 * @return string
 */
function title_text( $title ) {
	return is_string( $title ) ? plain_text( html_entity_decode( $title, ENT_QUOTES, 'UTF-8' ) ) : '';
}

/**
 * An address with https or http; else nothing.
 *
 * @param mixed $url An address.
 * @return string
 */
function web_address( $url ) {
	return is_string( $url ) ? esc_url_raw( html_entity_decode( $url, ENT_QUOTES, 'UTF-8' ), array( 'https', 'http' ) ) : '';
}

/**
 * The stories of a JSON Feed in the language that fits best.
 *
 * @param array  $feed A JSON Feed.
 * @param string $lang One of our languages.
 * @return array Stories by id, as `story_html` takes them.
 */
function stories_of( $feed, $lang ) {
	$stories = array();
	foreach ( $feed['items'] as $item ) {
		if ( ! is_array( $item ) || ! isset( $item['id'] ) || ! is_scalar( $item['id'] ) ) {
			continue;
		}
		$given    = static function ( $name ) use ( $item ) {
			return isset( $item[ $name ] ) && is_string( $item[ $name ] ) ? $item[ $name ] : '';
		};
		$own      = isset( $item['_iom'] ) && is_array( $item['_iom'] ) ? array_filter( $item['_iom'], 'is_string' ) : array();
		$language = $given( 'language' ) ? $given( 'language' ) : ( isset( $feed['language'] ) && is_string( $feed['language'] ) ? $feed['language'] : '' );
		$id       = isset( $own['story'] ) ? $own['story'] : (string) $item['id'];
		$is_ours  = known_language( $language ) === $lang;
		if ( isset( $stories[ $id ] ) && ( ! $is_ours || $stories[ $id ]['is_ours'] ) ) {
			continue;
		}
		$body           = $given( 'content_text' ) ? $given( 'content_text' ) : preg_replace( '/<\/(?:p|h\d|li|div)>|<br\s*\/?>/i', "\n", $given( 'content_html' ) );
		$stories[ $id ] = array(
			'title'     => plain_text( $given( 'title' ) ),
			'url'       => web_address( $given( 'url' ) ),
			'date'      => isset( $own['date'] ) ? $own['date'] : $given( 'date_published' ),
			'place'     => isset( $own['place'] ) ? $own['place'] : '',
			'summary'   => wp_html_excerpt( plain_text( $given( 'summary' ) ), 400, '…' ),
			'language'  => preg_match( '/^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i', $language ) ? str_replace( '_', '-', $language ) : null,
			'programme' => isset( $own['programme'] ) ? $own['programme'] : '',
			'body'      => $body,
			'is_ours'   => $is_ours,
		);
	}
	return newest_first( $stories );
}

/**
 * Sorts stories as the widgets do: the newest first, and those without a date last, in the feed's order.
 *
 * @param array $stories Stories by id.
 * @return array
 */
function newest_first( $stories ) {
	$places = array_flip( array_keys( $stories ) );
	uksort(
		$stories,
		static function ( $a, $b ) use ( $stories, $places ) {
			$later = strcmp( $stories[ $b ]['date'], $stories[ $a ]['date'] );
			return $later ? $later : $places[ $a ] - $places[ $b ];
		}
	);
	return $stories;
}

/**
 * The plain HTML of a site's own document.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param string $lang       One of our languages.
 * @return string|null Null if nothing was fetched yet, or the document does not have it.
 */
function plain_of_document( $name, $attributes, $lang ) {
	$kind = widgets()[ $name ]['kind'];
	$kept = document( $attributes['src'], $kind );
	if ( null === $kept ) {
		return null;
	}
	$level = (int) ( isset( $attributes['heading-level'] ) ? $attributes['heading-level'] : FIRST_LEVEL );
	$html  = 'news' === $kind ? news_html( $name, $attributes, $kept['data'], $level, $lang ) : office_html( $name, $attributes, $kept['data'], $level, $lang );
	return null === $html ? null : plain_root( $name, $lang, $html . age_html( $kept['fetched'], $lang ) );
}

/**
 * How old a document is, if cron could not fetch it for a day.
 *
 * @param int    $fetched When it was fetched.
 * @param string $lang    One of our languages.
 * @return string
 */
function age_html( $fetched, $lang ) {
	if ( $fetched > time() - DAY_IN_SECONDS ) {
		return '';
	}
	$date = date_text( wp_date( 'Y-m-d', $fetched ), $lang );
	return element( 'p', word( 'state.staleNotice_day', $lang, array( 'date' => $date ) ), array( 'class' => 'iom-stale' ) );
}

/**
 * The stories that a widget shows.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param array  $feed       A JSON Feed.
 * @param int    $level      Level of the widget's heading.
 * @param string $lang       One of our languages.
 * @return string|null
 */
function news_html( $name, $attributes, $feed, $level, $lang ) {
	$stories = stories_of( $feed, $lang );
	if ( 'news-feed' !== $name ) {
		$story = isset( $attributes['story'] ) ? ( isset( $stories[ $attributes['story'] ] ) ? $stories[ $attributes['story'] ] : null ) : reset( $stories );
		if ( ! $story ) {
			return null;
		}
		return story_html( $story, $level, $lang ) . ( 'news-article' === $name ? body_html( $story ) : '' );
	}
	$heading = isset( $attributes['heading'] ) ? $attributes['heading'] : word( 'newsFeed.heading', $lang );
	$limit   = isset( $attributes['limit'] ) && (int) $attributes['limit'] > 0 ? (int) $attributes['limit'] : FIRST_STORIES;
	if ( isset( $attributes['programme'] ) ) {
		$stories = wp_list_filter( $stories, array( 'programme' => $attributes['programme'] ) );
	}
	$list = '';
	foreach ( array_slice( $stories, 0, $limit ) as $story ) {
		$list .= '<li class="iom-story">' . story_html( $story, $level + 1, $lang ) . '</li>';
	}
	$html = element( 'h' . $level, $heading, array( 'class' => 'iom-heading' ) );
	return $html . ( $list ? "<ul class=\"iom-stories\">$list</ul>" : element( 'p', word( 'newsFeed.empty', $lang ) ) );
}

/**
 * The text of a story, in paragraphs.
 *
 * @param array $story A story.
 * @return string
 */
function body_html( $story ) {
	$html = '';
	foreach ( preg_split( '/\n+/', $story['body'] ) as $paragraph ) {
		$html .= element( 'p', plain_text( $paragraph ), array( 'lang' => $story['language'] ) );
	}
	return $html;
}

/**
 * A text of an office document in the language that fits best.
 *
 * @param mixed  $map  A text, or texts by language.
 * @param string $lang One of our languages.
 * @return array Text and language.
 */
function in_language( $map, $lang ) {
	if ( is_string( $map ) ) {
		return array( $map, null );
	}
	foreach ( is_array( $map ) ? array(
		$lang => 0,
		'en'  => 0,
	) + $map : array() as $language => $unused ) {
		$found = isset( $map[ $language ] ) ? $map[ $language ] : null;
		$found = is_array( $found ) && isset( $found['text'] ) ? $found['text'] : $found;
		if ( is_string( $found ) ) {
			return array( $found, known_language( (string) $language ) ? (string) $language : null );
		}
	}
	return array( '', null );
}

/**
 * An element with a text of an office document.
 *
 * @param string $tag       Its tag.
 * @param mixed  $map       A text, or texts by language.
 * @param string $lang      One of our languages.
 * @param string $classname Its class.
 * @return string
 */
function element_of( $tag, $map, $lang, $classname ) {
	list( $text, $language ) = in_language( $map, $lang );
	return element(
		$tag,
		$text,
		array(
			'class' => $classname,
			'lang'  => $language,
		)
	);
}

/**
 * What a widget shows of an office document, in short: the office's name and what can be said in a line each.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param array  $office     An office document.
 * @param int    $level      Level of the widget's heading.
 * @param string $lang       One of our languages.
 * @return string
 */
function office_html( $name, $attributes, $office, $level, $lang ) {
	$list = static function ( $key ) use ( $office ) {
		return isset( $office[ $key ] ) && is_array( $office[ $key ] ) ? array_filter( $office[ $key ], 'is_array' ) : array();
	};
	$html = element_of( "h$level", $office['name'], $lang, 'iom-heading' );
	$rows = '';
	switch ( $name ) {
		case 'key-facts':
			foreach ( $list( 'facts' ) as $fact ) {
				$value = isset( $fact['value'] ) && is_scalar( $fact['value'] ) ? (string) $fact['value'] : ( isset( $fact['value'] ) ? $fact['value'] : '' );
				$rows .= '<li>' . element_of( 'span', isset( $fact['label'] ) ? $fact['label'] : '', $lang, 'iom-label' ) . ' ' . element_of( 'strong', $value, $lang, 'iom-value' ) . '</li>';
			}
			break;
		case 'contact-block':
			foreach ( $list( 'contacts' ) as $contact ) {
				if ( isset( $attributes['contact'] ) && ( ! isset( $contact['id'] ) || $contact['id'] !== $attributes['contact'] ) ) {
					continue;
				}
				$rows .= '<li>' . element_of( 'span', isset( $contact['name'] ) ? $contact['name'] : '', $lang, 'iom-name' );
				foreach ( ways_of( $contact ) as list( $way, $text ) ) {
					$rows .= ' ' . link_html( $way, $text );
				}
				$rows .= '</li>';
			}
			break;
		case 'programme-badge':
			foreach ( $list( 'programmes' ) as $programme ) {
				if ( ! isset( $attributes['programme'] ) || ( isset( $programme['id'] ) && $programme['id'] === $attributes['programme'] ) ) {
					$rows .= element_of( 'li', isset( $programme['name'] ) ? $programme['name'] : '', $lang, 'iom-name' );
				}
			}
			break;
		default:
			$url = isset( $office['url'] ) && is_string( $office['url'] ) ? web_address( $office['url'] ) : '';
			return $html . ( $url ? '<p>' . link_html( $url, $url ) . '</p>' : '' );
	}
	return $html . ( $rows ? "<ul>$rows</ul>" : '' );
}

/**
 * The phone numbers and mail addresses of a contact.
 *
 * @param array $contact A contact of an office document.
 * @return array Address and text of each link; no address for a number that is only shown.
 */
function ways_of( $contact ) {
	$ways = array();
	foreach ( isset( $contact['phones'] ) && is_array( $contact['phones'] ) ? $contact['phones'] : array() as $phone ) {
		$text = is_array( $phone ) && isset( $phone['text'] ) ? $phone['text'] : $phone;
		$dial = is_array( $phone ) && isset( $phone['dial'] ) ? $phone['dial'] : $text;
		if ( is_string( $text ) && is_string( $dial ) ) {
			// A link must not call another number than readers see; the widget itself knows more ways to write the same one.
			$is_shown = digits_of( $dial ) === digits_of( $text );
			$ways[]   = array( $is_shown ? 'tel:' . preg_replace( '/[^\d+*#]/', '', $dial ) : '', $text );
		}
	}
	foreach ( isset( $contact['emails'] ) && is_array( $contact['emails'] ) ? $contact['emails'] : array() as $email ) {
		if ( is_string( $email ) && is_email( $email ) ) {
			$ways[] = array( "mailto:$email", $email );
		}
	}
	return $ways;
}

/**
 * The digits of a phone number.
 *
 * @param string $number A number as it is written.
 * @return string
 */
function digits_of( $number ) {
	return preg_replace( '/\D/', '', $number );
}
