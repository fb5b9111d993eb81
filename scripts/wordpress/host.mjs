// A real WordPress from Debian's packages, in a temporary folder with a data base of its own. It reaches nothing but this machine.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mo } from './translations.mjs';

export const PACKAGES = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentytwo',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
  'php-curl',
  'mariadb-server',
];
/** That of Debian's package, or another version's folder. */
const SOURCE = process.env.WORDPRESS ?? '/usr/share/wordpress';

const isThere = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** What is missing on this machine; empty if a WordPress can be started. */
export const missing = () => [
  ...(existsSync(`${SOURCE}/wp-load.php`) ? [] : ['wordpress']),
  ...(isThere('php') ? [] : ['php']),
  ...(existsSync('/usr/sbin/mariadbd') ? [] : ['mariadbd']),
];

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

async function startDatabase(folder) {
  const data = join(folder, 'data');
  const socket = join(folder, 'db.sock');
  const { username } = userInfo();
  const common = ['--no-defaults', `--datadir=${data}`, ...(username === 'root' ? ['--user=root'] : [])];
  execFileSync('mariadb-install-db', [...common, '--auth-root-authentication-method=normal', '--skip-test-db'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const child = spawn(
    '/usr/sbin/mariadbd',
    [
      ...common,
      `--socket=${socket}`,
      `--pid-file=${folder}/db.pid`,
      '--skip-networking',
      '--innodb-flush-log-at-trx-commit=0',
    ],
    { stdio: 'ignore' },
  );
  const query = (sql) =>
    spawnSync('mariadb', ['--no-defaults', '-uroot', `-S${socket}`, '-e', sql], { encoding: 'utf8' });
  for (let tries = 0; query('CREATE DATABASE IF NOT EXISTS wp').status !== 0; tries++) {
    if (tries > 300) throw new Error('The data base does not start.');
    await pause(100);
  }
  const stop = () =>
    new Promise((done) => {
      child.on('exit', done);
      child.kill();
    });
  return { socket, query, stop };
}

const php = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`;

function config({ socket, origin, path, multisite }) {
  const constants = {
    DB_NAME: 'wp',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    AUTH_KEY: 'a',
    SECURE_AUTH_KEY: 'b',
    LOGGED_IN_KEY: 'c',
    NONCE_KEY: 'd',
    WP_HOME: `${origin}${path}`,
    WP_SITEURL: `${origin}${path}`,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: true,
    CONCATENATE_SCRIPTS: false,
    FS_METHOD: 'direct',
    ...(multisite && { WP_ALLOW_MULTISITE: true }),
  };
  const site = multisite === 'on' && {
    MULTISITE: true,
    SUBDOMAIN_INSTALL: false,
    DOMAIN_CURRENT_SITE: origin.slice('http://'.length),
    PATH_CURRENT_SITE: `${path}/`,
    SITE_ID_CURRENT_SITE: 1,
    BLOG_ID_CURRENT_SITE: 1,
  };
  if (site) for (const name of ['WP_HOME', 'WP_SITEURL']) delete constants[name];
  const lines = Object.entries({ ...constants, ...site }).map(
    ([name, value]) => `define( ${php(name)}, ${typeof value === 'string' ? php(value) : value} );`,
  );
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\ndefined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );\nrequire_once ABSPATH . 'wp-settings.php';\n`;
}

// Feeds of the tests are on this machine, which WordPress does not ask otherwise.
const MUST_USE = `<?php
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', static function ( $ports ) { return range( 1, 65535 ); } );
add_filter( 'pre_site_transient_update_plugins', '__return_empty_array' );
add_filter( 'auto_update_plugin', '__return_false' );
add_filter( 'pre_option_show_avatars', '__return_zero' );
`;

const ROUTER = (path) => `<?php
$root = ${php('ROOT')};
$path = urldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( '/favicon.ico' === $path ) { http_response_code( 204 ); return true; }
$path = substr( $path, ${path.length} );
// A site of a network is a folder that is not there.
$path = preg_replace( '#^/[a-z]+(/(?:wp-(?:admin|includes|content)/.*|wp-[a-z-]+\\.php))$#', '$1', $path );
$file = $root . $path;
if ( is_dir( $file ) ) { $file = rtrim( $file, '/' ) . '/index.php'; }
if ( '' === $path || ! is_file( $file ) ) { $file = $root . '/index.php'; }
if ( '.php' !== substr( $file, -4 ) ) {
  $types = array( 'html' => 'text/html', 'css' => 'text/css', 'js' => 'text/javascript', 'json' => 'application/json', 'svg' => 'image/svg+xml', 'woff2' => 'font/woff2', 'png' => 'image/png' );
  $type = pathinfo( $file, PATHINFO_EXTENSION );
  header( 'Content-Type: ' . ( isset( $types[ $type ] ) ? $types[ $type ] : 'application/octet-stream' ) );
  readfile( $file );
  return true;
}
$name = substr( $file, strlen( $root ) );
$_SERVER['SCRIPT_FILENAME'] = $file;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = ${php(path)} . $name;
chdir( dirname( $file ) );
require $file;
`;

/**
 * Starts a WordPress. `path` is its folder on the server, `/blog`. Resolves to functions to use it.
 *
 * @returns {Promise<object>} `origin`, `run(code)` which runs PHP in it and resolves to what it returns, `install(zip)`, `stop()`.
 */
export async function startWordPress({ path = '', multisite = false, locale = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'iom-wordpress-'));
  const root = join(folder, 'site');
  cpSync(SOURCE, root, { recursive: true, dereference: true });
  const content = join(root, 'wp-content');
  for (const name of ['mu-plugins', 'uploads', 'upgrade', 'languages'])
    mkdirSync(join(content, name), { recursive: true });
  // With a catalogue, a language is one that a site can have.
  for (const name of ['lo', 'vi']) writeFileSync(join(content, 'languages', `${name}.mo`), mo(name, []));
  writeFileSync(join(content, 'mu-plugins', 'tests.php'), MUST_USE);
  writeFileSync(join(folder, 'router.php'), ROUTER(path).replace("'ROOT'", php(root)));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const database = await startDatabase(folder);
  const configure = (kind) =>
    writeFileSync(join(root, 'wp-config.php'), config({ socket: database.socket, origin, path, multisite: kind }));
  configure(multisite && 'allowed');

  const run = (code, { user, blog = '' } = {}) => {
    const before = `error_reporting( E_ALL & ~E_DEPRECATED ); $_SERVER['HTTP_HOST'] = ${php(origin.slice(7))}; $_SERVER['REQUEST_URI'] = ${php(`${path}/${blog}`)}; ${user ? '' : "define( 'WP_INSTALLING', isset( $installing ) );"} require ${php(`${root}/wp-load.php`)};`;
    const script = `<?php ${before} ${user ? `wp_set_current_user( get_user_by( 'login', ${php(user)} )->ID );` : ''} $result = ( static function () { ${code} } )(); echo "\\n", 'RESULT', wp_json_encode( $result );`;
    const { stdout, stderr, status } = spawnSync('php', ['-d', 'display_errors=stderr'], {
      input: script,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const at = stdout.lastIndexOf('\nRESULT');
    if (status !== 0 || at < 0) throw new Error(`${stderr}\n${stdout}`);
    return JSON.parse(stdout.slice(at + 7));
  };
  const setUp = `<?php define( 'WP_INSTALLING', true ); $_SERVER['HTTP_HOST'] = ${php(origin.slice(7))}; $_SERVER['REQUEST_URI'] = '${path}/'; require ${php(`${root}/wp-load.php`)}; require_once ABSPATH . 'wp-admin/includes/upgrade.php'; wp_install( 'A site', 'administrator', 'a@example.org', true, '', 'password', ${php(locale)} );`;
  const phpNow = (input) => {
    const { stdout, stderr, status } = spawnSync('php', [], { input, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr + stdout);
  };
  phpNow(setUp);
  if (multisite) {
    phpNow(
      `<?php $_SERVER['HTTP_HOST'] = ${php(origin.slice(7))}; $_SERVER['REQUEST_URI'] = '${path}/'; require ${php(`${root}/wp-load.php`)}; require_once ABSPATH . 'wp-admin/includes/upgrade.php'; foreach ( $wpdb->tables( 'ms_global' ) as $table => $prefixed ) { $wpdb->$table = $prefixed; } install_network(); populate_network( 1, ${php(origin.slice(7))}, 'a@example.org', 'Network', ${php(`${path}/`)}, false );`,
    );
    configure('on');
  }
  const server = spawn(
    'php',
    ['-d', 'opcache.enable_cli=1', '-S', origin.slice(7), '-t', root, join(folder, 'router.php')],
    {
      env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
      stdio: 'ignore',
      detached: true,
    },
  );
  for (let tries = 0; !(await fetch(`${origin}${path}/wp-login.php`).catch(() => null))?.ok; tries++) {
    if (tries > 200) throw new Error('WordPress does not answer.');
    await pause(100);
  }
  return {
    origin: `${origin}${path}`,
    content,
    run,
    /** Unpacks a zip file as WordPress does, and activates the plugin. */
    install(zip, name = 'iom-widgets') {
      return run(
        `require_once ABSPATH . 'wp-admin/includes/admin.php'; WP_Filesystem(); global $wp_filesystem;
         $to = WP_PLUGIN_DIR; $wp_filesystem->delete( "$to/${name}", true );
         ${name === 'iom-widgets' ? '' : `mkdir( "$to/.other" ); $to = "$to/.other";`}
         $done = unzip_file( ${php(resolve(zip))}, $to ); if ( is_wp_error( $done ) ) { return $done->get_error_message(); }
         ${name === 'iom-widgets' ? '' : `rename( "$to/iom-widgets", WP_PLUGIN_DIR . '/${name}' ); rmdir( $to );`}
         wp_clean_plugins_cache(); $active = activate_plugin( '${name}/iom-widgets.php', '', ${multisite ? 'true' : 'false'} );
         return is_wp_error( $active ) ? $active->get_error_message() : true;`,
        { user: 'administrator' },
      );
    },
    /** Cookies of a user. */
    cookies(user) {
      return run(
        `$id = get_user_by( 'login', '${user}' )->ID; $until = time() + DAY_IN_SECONDS; $token = WP_Session_Tokens::get_instance( $id )->create( $until );
         return array( array( LOGGED_IN_COOKIE, wp_generate_auth_cookie( $id, $until, 'logged_in', $token ) ), array( AUTH_COOKIE, wp_generate_auth_cookie( $id, $until, 'auth', $token ) ) );`,
      ).map(([name, value]) => ({ name, value, url: origin }));
    },
    /** Messages of PHP about the plugin, without those that WordPress has on this PHP by itself. */
    log() {
      const file = join(content, 'debug.log');
      return existsSync(file)
        ? execFileSync('cat', [file], { encoding: 'utf8' })
            .split('\n')
            .filter((line) => line.includes('iom-widgets'))
        : [];
    },
    async stop() {
      process.kill(-server.pid);
      await database.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
