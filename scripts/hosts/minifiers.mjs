// Minifiers that servers and plugins run over all scripts of a site.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { debianFile, npmFile, run } from './tools.mjs';

const python = (name) => debianFile(`python3-${name}/usr/lib/python3/dist-packages`);
const inPython = (name) => (file) =>
  run(
    '/usr/bin/python3',
    ['-c', `import sys, ${name}; sys.stdout.write(${name}.jsmin(open(sys.argv[1], encoding="utf8").read()))`, file],
    {
      env: { PYTHONPATH: python(name), PYTHONIOENCODING: 'utf8', PYTHONDONTWRITEBYTECODE: '1' },
    },
  );

const PHP = `spl_autoload_register(function ($name) {
  foreach (explode(':', getenv('PLACES')) as $place) {
    $file = $place . '/' . str_replace('\\\\', '/', $name) . '.php';
    if (file_exists($file)) { require $file; return; }
  }
});
$minifier = new MatthiasMullie\\Minify\\JS(file_get_contents($argv[1]));
echo $minifier->minify();`;

/** Each returns the minified text of a file. */
export const MINIFIERS = {
  'matthiasmullie/minify, in LiteSpeed, WP Rocket and others': (file) =>
    run('php', ['-r', PHP, file], {
      env: {
        PLACES: ['minify', 'path-converter']
          .map((name) => debianFile(`php-matthiasmullie-${name}/usr/share/php`))
          .join(':'),
      },
    }),
  rjsmin: inPython('rjsmin'),
  'jsmin for Python': inPython('jsmin'),
  'jsmin for Perl': (file) =>
    run(
      'perl',
      [
        '-MJavaScript::Minifier=minify',
        '-e',
        'binmode STDOUT, ":utf8"; open(my $in, "<:utf8", $ARGV[0]); print minify(input => $in)',
        file,
      ],
      { env: { PERL5LIB: debianFile('libjavascript-minifier-perl/usr/share/perl5') } },
    ),
  'jsmin for Node': (file) => createRequire(import.meta.url)(npmFile('jsmin')).jsmin(readFileSync(file, 'utf8'), 2),
};
