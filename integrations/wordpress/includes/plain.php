<?php
/**
 * The plain HTML that stands inside of each element: for readers without scripts, for searches, and until the script is there.
 *
 * @package IomWidgets
 */

namespace IomWidgets;

defined( 'ABSPATH' ) || exit;

/** The level of a widget's own heading, if none is chosen. */
const FIRST_LEVEL = '3';

/**
 * Makes the plain HTML of a widget.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param string $lang       Language, one of ours or empty.
 * @return string|null Null if the content is not known here: the office or what is picked was removed, or nothing was fetched yet.
 */
function plain_html( $name, $attributes, $lang ) {
	$widget = widgets()[ $name ];
	if ( ! $widget['plain'] ) {
		return '';
	}
	$lang = isset( $attributes['lang'] ) ? known_language( $attributes['lang'] ) : $lang;
	$lang = $lang ? $lang : 'en';
	if ( isset( $attributes['src'] ) ) {
		return plain_of_document( $name, $attributes, $lang );
	}
	if ( isset( $attributes['office'] ) ) {
		return plain_of_office( $name, $attributes, $lang );
	}
	return plain_of_attributes( $name, $attributes, $lang );
}

/**
 * The plain HTML of a built-in office, from the build.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param string $lang       One of our languages.
 * @return string|null
 */
function plain_of_office( $name, $attributes, $lang ) {
	$office = $attributes['office'];
	if ( ! isset( offices()[ $office ] ) ) {
		return null;
	}
	$level = isset( $attributes['heading-level'] ) ? $attributes['heading-level'] : FIRST_LEVEL;
	$texts = data( "plain/$office-$lang-$level" );
	$key   = plain_key( $name, $attributes, $office );
	if ( ! isset( $texts[ $key ] ) ) {
		return null;
	}
	$html = $texts[ $key ];
	return isset( $attributes['heading'] ) ? str_replace( data( 'index' )['heading'], text( $attributes['heading'] ), $html ) : $html;
}

/**
 * The key of a text in a file of the build, which `scripts/wordpress/data.mjs` makes.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param string $office     Id of the office.
 * @return string
 */
function plain_key( $name, $attributes, $office ) {
	$parts = array( $name );
	foreach ( widgets()[ $name ]['chooses'] as $attribute ) {
		if ( ! isset( $attributes[ $attribute ] ) ) {
			continue;
		}
		$value = $attributes[ $attribute ];
		if ( 'heading' === $attribute ) {
			$value = data( 'index' )['heading'];
		}
		if ( 'limit' === $attribute && '' !== $office ) {
			// There are texts for as many stories as the office has.
			$most = min( count( offices()[ $office ]['story'] ), data( 'index' )['most'] );
			if ( (int) $value < 1 || $most < 1 ) {
				continue;
			}
			$value = (string) min( (int) $value, $most );
		}
		$parts[] = "$attribute=$value";
	}
	return implode( '|', $parts );
}

/**
 * The plain HTML of a story or a help line that the attributes give.
 *
 * @param string $name       The widget.
 * @param array  $attributes Clean attributes.
 * @param string $lang       One of our languages.
 * @return string|null
 */
function plain_of_attributes( $name, $attributes, $lang ) {
	$level = (int) ( isset( $attributes['heading-level'] ) ? $attributes['heading-level'] : FIRST_LEVEL );
	if ( 'news-card' === $name && isset( $attributes['heading'] ) ) {
		return plain_root( $name, $lang, story_html( story_of_attributes( $attributes ), $level, $lang ) );
	}
	if ( 'hotline-card' === $name && isset( $attributes['number'] ) ) {
		return plain_root( $name, $lang, hotline_html( $attributes, $level, $lang ) );
	}
	return null;
}

/**
 * The outermost element of plain HTML.
 *
 * @param string $name The widget.
 * @param string $lang One of our languages.
 * @param string $html What is in it.
 * @return string
 */
function plain_root( $name, $lang, $html ) {
	return '<div' . attributes_html(
		array(
			'class' => "iom-$name",
			'lang'  => $lang,
		)
	) . ">$html</div>";
}

/**
 * A story, as `feed.php` reads them, that the attributes of a card give.
 *
 * @param array $attributes Clean attributes.
 * @return array
 */
function story_of_attributes( $attributes ) {
	$given = static function ( $name ) use ( $attributes ) {
		return isset( $attributes[ $name ] ) ? $attributes[ $name ] : '';
	};
	return array(
		'title'    => $given( 'heading' ),
		'url'      => $given( 'href' ),
		'date'     => $given( 'date' ),
		'place'    => $given( 'place' ),
		'summary'  => $given( 'summary' ),
		'language' => null,
	);
}

/**
 * A story: place and date, heading, summary, link.
 *
 * @param array  $story A story.
 * @param int    $level Level of its heading.
 * @param string $lang  One of our languages, that of the words around it.
 * @return string
 */
function story_html( $story, $level, $lang ) {
	$of    = array( 'lang' => $story['language'] );
	$date  = date_text( $story['date'], $lang );
	$line  = array_filter(
		array(
			element( 'span', $story['place'], array( 'class' => 'iom-place' ) + $of ),
			element( 'span', $date, array( 'class' => 'iom-date' ) ),
		)
	);
	$tag   = 'h' . max( 2, min( 6, $level ) );
	$html  = $line ? '<p class="iom-dateline">' . implode( ' · ', $line ) . '</p>' : '';
	$html .= element( $tag, $story['title'], array( 'class' => 'iom-heading' ) + $of );
	$html .= element( 'p', $story['summary'], array( 'class' => 'iom-summary' ) + $of );
	if ( '' !== (string) $story['url'] ) {
		$html .= '<p>' . link_html( $story['url'], word( 'newsCard.readArticle', $lang ), array( 'hreflang' => $story['language'] ) ) . '</p>';
	}
	return $html;
}

/**
 * A help line.
 *
 * @param array  $line  Its attributes.
 * @param int    $level Level of its heading.
 * @param string $lang  One of our languages.
 * @return string
 */
function hotline_html( $line, $level, $lang ) {
	$tag   = "h$level";
	$html  = element( $tag, word( 'hotlineCard.heading', $lang ), array( 'class' => 'iom-heading' ) );
	$html .= element( 'p', isset( $line['name'] ) ? $line['name'] : '', array( 'class' => 'iom-name' ) );
	$call  = 'tel:' . preg_replace( '/[^\d+*#]/', '', $line['number'] );
	$html .= '<p>' . link_html( $call, word( 'hotlineCard.call', $lang, array( 'number' => $line['number'] ) ) ) . '</p>';
	$rows  = '';
	foreach ( array( 'operator', 'hours', 'cost', 'recorded' ) as $name ) {
		if ( isset( $line[ $name ] ) ) {
			$rows .= '<li>' . element( 'strong', word( "hotlineCard.$name", $lang ) ) . ' ' . text( $line[ $name ] ) . '</li>';
		}
	}
	return $html . ( $rows ? "<ul class=\"iom-details\">$rows</ul>" : '' );
}

/**
 * A date in words: `2017`, `2017-11` or `2017-11-06`, with or without a time after it.
 *
 * @param string $date A date.
 * @param string $lang One of our languages.
 * @return string
 */
function date_text( $date, $lang ) {
	if ( ! preg_match( '/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T|$)/', (string) $date, $found ) ) {
		return word( 'date.unknown', $lang );
	}
	$month = isset( $found[2] ) ? (int) $found[2] : 0;
	if ( $month > 12 ) {
		return word( 'date.unknown', $lang );
	}
	$values = array(
		'year'  => $found[1],
		'month' => $month ? word( "date.months.$month", $lang ) : '',
		'day'   => isset( $found[3] ) ? (string) (int) $found[3] : '',
	);
	return word( isset( $found[3] ) ? 'date.day' : ( $month ? 'date.month' : 'date.year' ), $lang, $values );
}
