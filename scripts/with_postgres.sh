#!/bin/sh
# Runs a command with DATABASE_URL pointing at a PostgreSQL cluster made for it and removed afterwards.
# A DATABASE_URL that is set already is used as it is.
set -eu

[ -n "${DATABASE_URL:-}" ] && exec "$@"

bin=$(dirname "$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)" 2>/dev/null || true)
[ -x "$bin/initdb" ] || bin=$(dirname "$(command -v initdb || true)")
if [ ! -x "$bin/initdb" ]; then
    echo "SKIPPED: PostgreSQL is not installed here. On Debian and Ubuntu: apt install postgresql" >&2
    exit "${WITHOUT_POSTGRES:-0}"
fi

folder=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
# PostgreSQL refuses to run as root.
if [ "$(id -u)" = 0 ]; then
    chown nobody "$folder"
    as() { setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups "$@"; }
else
    as() { "$@"; }
fi
trap 'as "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$folder"' EXIT INT TERM

cd "$folder"
as "$bin/initdb" -D "$folder/data" -U gongmo -A trust -E UTF8 --locale=C >/dev/null
as "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-p $port -k $folder -c listen_addresses=127.0.0.1" start >/dev/null
cd "$OLDPWD"
DATABASE_URL="postgres://gongmo@127.0.0.1:$port/postgres"
export DATABASE_URL
"$@"
