// The blocks in the editor. No build step: what stands here runs, with the packages that WordPress has.
(function (wp, given) {
  'use strict';

  var el = wp.element.createElement;
  var __ = wp.i18n.__;
  var components = wp.components;

  // Strings are written out, so that tools for translators find them.
  var LABELS = {
    contact: __('Contact', 'iom-widgets'),
    cost: __('Cost of a call', 'iom-widgets'),
    date: __('Date', 'iom-widgets'),
    heading: __('Heading', 'iom-widgets'),
    'heading-level': __('Heading level', 'iom-widgets'),
    hotline: __('Help line', 'iom-widgets'),
    hours: __('Opening hours', 'iom-widgets'),
    href: __('Link to (URL)', 'iom-widgets'),
    image: __('Address of a picture', 'iom-widgets'),
    'image-alt': __('Alternative text', 'iom-widgets'),
    images: __('Pictures', 'iom-widgets'),
    lang: __('Language of the widget', 'iom-widgets'),
    languages: __('Languages, e.g. lo vi en', 'iom-widgets'),
    layout: __('Layout', 'iom-widgets'),
    limit: __('Stories at first', 'iom-widgets'),
    name: __('Name of the help line', 'iom-widgets'),
    'no-languages': __('Without the languages', 'iom-widgets'),
    'no-menu': __('Without the menu', 'iom-widgets'),
    number: __('Phone number', 'iom-widgets'),
    office: __('Office', 'iom-widgets'),
    operator: __('Run by', 'iom-widgets'),
    place: __('Place', 'iom-widgets'),
    programme: __('Programme', 'iom-widgets'),
    recorded: __('What is recorded', 'iom-widgets'),
    refresh: __('Refresh every … minutes', 'iom-widgets'),
    section: __('Section', 'iom-widgets'),
    src: __('Address of the document or feed', 'iom-widgets'),
    story: __('Story', 'iom-widgets'),
    summary: __('Summary', 'iom-widgets'),
    variant: __('Size', 'iom-widgets'),
    'verified-on': __('Number checked on', 'iom-widgets'),
  };
  var VALUES = {
    any: __('from anywhere', 'iom-widgets'),
    badge: __('badge', 'iom-widgets'),
    card: __('card', 'iom-widgets'),
    cards: __('cards', 'iom-widgets'),
    list: __('list', 'iom-widgets'),
    none: __('none', 'iom-widgets'),
    'our-work': __('Our work', 'iom-widgets'),
    'same-site': __('from this site and that of the news', 'iom-widgets'),
    'who-we-are': __('Who we are', 'iom-widgets'),
  };
  var LANGUAGES = { en: 'English', lo: 'ລາວ', vi: 'Tiếng Việt' };

  function named(name) {
    return name[given.lang] || name.en || name[Object.keys(name)[0]];
  }

  /** The values to pick from; nothing if the attribute is free text. */
  function optionsOf(attribute, rule, attributes) {
    var none = {
      value: '',
      label: attribute === 'lang' ? __('as the page', 'iom-widgets') : __('Default', 'iom-widgets'),
    };
    if (attribute === 'lang')
      return [none].concat(
        given.languages.map(function (tag) {
          return { value: tag, label: LANGUAGES[tag] || tag };
        }),
      );
    if (rule.enum)
      return [none].concat(
        rule.enum.map(function (value) {
          return { value: value, label: VALUES[value] || value };
        }),
      );
    var offices = given.offices;
    var list;
    if (attribute === 'office')
      list = Object.keys(offices).map(function (id) {
        return { value: id, label: named(offices[id].name) };
      });
    else {
      var office = offices[attributes.office];
      if (!office || !Array.isArray(office[attribute]) || attributes.src) return null;
      list = office[attribute].map(function (entry) {
        return { value: entry.id, label: named(entry.name) };
      });
    }
    var value = attributes[attribute];
    // A value that is no longer there stays visible until it is changed.
    if (
      value &&
      !list.some(function (option) {
        return option.value === value;
      })
    )
      /* translators: %s: id of an office, a story, a programme or a contact. */
      list.push({ value: value, label: wp.i18n.sprintf(__('%s (no longer there)', 'iom-widgets'), value) });
    return [none].concat(list);
  }

  function control(attribute, rule, props) {
    var attributes = props.attributes;
    var label = LABELS[attribute] || attribute;
    var set = function (value) {
      var changed = {};
      changed[attribute] = value || undefined;
      // What is picked belongs to the office.
      if (attribute === 'office')
        ['story', 'programme', 'contact', 'hotline'].forEach(function (name) {
          if (attributes[name]) changed[name] = undefined;
        });
      props.setAttributes(changed);
    };
    var common = { key: attribute, label: label, onChange: set, __nextHasNoMarginBottom: true };
    if (rule.type === 'boolean')
      return el(components.ToggleControl, Object.assign(common, { checked: Boolean(attributes[attribute]) }));
    var options = optionsOf(attribute, rule, attributes);
    common.value = attributes[attribute] || '';
    if (options) return el(components.SelectControl, Object.assign(common, { options: options }));
    var type = rule.format === 'uri' ? 'url' : attribute === 'limit' || attribute === 'refresh' ? 'number' : 'text';
    return el(components.TextControl, Object.assign(common, { type: type }));
  }

  /** The text as it was when it last stayed the same for a moment. */
  function useSettled(text) {
    var state = wp.element.useState(text);
    wp.element.useEffect(
      function () {
        var timer = setTimeout(state[1], 300, text);
        return function () {
          clearTimeout(timer);
        };
      },
      [text],
    );
    return state[0];
  }

  Object.keys(given.widgets).forEach(function (name) {
    var widget = given.widgets[name];
    var own = Object.keys(widget.attributes);

    function Edit(props) {
      var controls = own.map(function (attribute) {
        return control(attribute, widget.attributes[attribute], props);
      });
      var shown = {};
      own.concat(['className', 'align']).forEach(function (attribute) {
        if (props.attributes[attribute] !== undefined) shown[attribute] = props.attributes[attribute];
      });
      var postId = props.context.postId;
      var settled = useSettled(JSON.stringify(shown));
      return el(
        wp.element.Fragment,
        null,
        el(
          wp.blockEditor.InspectorControls,
          null,
          el(components.PanelBody, { title: __('What should it show?', 'iom-widgets') }, controls),
        ),
        el(
          'div',
          wp.blockEditor.useBlockProps(),
          el(
            'div',
            { className: 'iom-widgets-preview' },
            el(wp.serverSideRender, {
              // WordPress 6.1 drops a change that comes while its first request is on its way.
              key: settled,
              block: 'iom-widgets/' + name,
              attributes: JSON.parse(settled),
              urlQueryArgs: postId ? { post_id: postId } : {},
              EmptyResponsePlaceholder: function () {
                return el(
                  components.Placeholder,
                  { label: props.name === undefined ? name : widget.title },
                  __('There is nothing to show yet. Choose an office.', 'iom-widgets'),
                );
              },
            }),
          ),
        ),
      );
    }

    wp.blocks.registerBlockType('iom-widgets/' + name, {
      edit: Edit,
      // The plain text stays in the post, where it is read if the plugin is not there. The server writes it anew at each save.
      save: function (props) {
        return el(wp.element.RawHTML, null, props.attributes.text);
      },
    });
  });
})(window.wp, window.iomWidgets);
