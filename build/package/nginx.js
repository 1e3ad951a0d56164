// nginx's configuration for a package: `nginx.conf` runs as it is from the package's folder, `sla.conf` goes into a server that is there already.
const { policy } = require('./origins.js');

const quoted = (text) => `"${text.replace(/["\\$]/g, '\\$&')}"`;

const RUN = `# 运维考核：独立运行的 nginx 配置。把证书 tls.crt 和私钥 tls.key 放在本文件旁，然后在发布文件夹中运行：
#   nginx -e stderr -p "$PWD" -c nginx/nginx.conf
# 已有 nginx 的，只用 sla.conf（见该文件开头）。
worker_processes auto;
pid nginx/nginx.pid;
error_log stderr warn;

events {
  worker_connections 512;
}

http {
  access_log off;
  client_body_temp_path nginx/temp;
  proxy_temp_path nginx/temp;
  fastcgi_temp_path nginx/temp;
  uwsgi_temp_path nginx/temp;
  scgi_temp_path nginx/temp;
  sendfile on;
  include sla.conf;
}
`;

/** url: where the site stands. */
function server({ url, office, frames }) {
  const { hostname, port, pathname } = new URL(url);
  const base = pathname.replace(/\/$/, '');
  const literal = base.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
  return `# 运维考核：静态文件的服务配置，用于 nginx 的 http 部分（如 /etc/nginx/conf.d/）。
# 用在已有的 nginx 中时，把 alias 和两个证书路径改为绝对路径。
# 程序文件的名称随内容而变，可长期缓存；其余文件每次核对，所以更新即刻生效。

map $uri $sla_cache {
  default "no-cache";
  ~^${literal}/(pane|office-[^/]+)/ "public, max-age=31536000, immutable";
  ~^${literal}/assets/ "public, max-age=86400";
}
# Excel 网页版从自己的来源读取函数清单。
map $uri $sla_origin {
  default "";
  ~^${literal}/functions\\.json$ "*";
}

server {
  listen ${port || '443'} ssl http2;
  server_name ${hostname};
  server_tokens off;

  ssl_certificate tls.crt;
  ssl_certificate_key tls.key;
  ssl_protocols TLSv1.2 TLSv1.3;
  ssl_session_cache shared:sla:1m;

  types {
    text/html html;
    text/javascript js;
    text/css css;
    application/json json;
    image/png png;
    text/plain txt md;
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types text/javascript text/css application/json text/plain;

  # 压缩件已随文件生成。有 brotli 模块的（Debian：libnginx-mod-http-brotli-static）可启用第二行。
  gzip_static on;
  # brotli_static on;

  add_header Content-Security-Policy ${quoted(policy(office, frames))} always;
  add_header X-Content-Type-Options "nosniff" always;
  add_header Referrer-Policy "no-referrer" always;
  add_header Cache-Control $sla_cache always;
  add_header Access-Control-Allow-Origin $sla_origin always;
  add_header Vary "Accept-Encoding" always;

  location = ${base}/ {
    return 302 about.html;
  }
  location ${base}/ {
    alias site/;
  }
}
`;
}

module.exports = { nginxFiles: (options) => ({ 'nginx/nginx.conf': RUN, 'nginx/sla.conf': server(options) }) };
