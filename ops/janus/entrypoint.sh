#!/bin/sh
# Fills settings and secrets into the configuration, in memory only, and becomes Janus.
set -eu

need() {
	eval "value=\${$1:-}"
	[ -n "$value" ] || { echo "$1 is not set: see .env.example" >&2; exit 1; }
}
for name in JANUS_API_SECRET JANUS_ADMIN_KEY MEDIA_PUBLIC_ADDRESS; do need "$name"; done

# The API listens in the network of the portals only; media passes the other one.
api=$(getent ahostsv4 "${API_HOST:-janus-inside}" | awk 'NR == 1 { print $1 }')
media=$(hostname -I | tr ' ' '\n' | grep -F -v -x "$api" | grep -v : | head -n 1)
[ -n "$api" ] && [ -n "$media" ] || { echo "two networks are needed, one for the portals and one for media" >&2; exit 1; }

API_ADDRESS=$api
API_PORT=8188
API_PEERS=${api%.*.*}.
ICE_LIST=$media
PUBLIC_ADDRESS=$MEDIA_PUBLIC_ADDRESS
RTP_PORTS=${MEDIA_PORTS:-20000-20399}
API_SECRET=$JANUS_API_SECRET
ADMIN_KEY=$JANUS_ADMIN_KEY
ADMIN_SECRET=$(od -An -N24 -tx1 /dev/urandom | tr -d ' \n')
LIBRARIES=$(dirname "$(ls -d /usr/lib/*/janus/transports | head -n 1)")

templates=${TEMPLATES:-/templates}
folder=${FOLDER:-/run/janus}
umask 077
mkdir -p "$folder"
for template in "$templates"/*.jcfg; do
	cp "$template" "$folder/${template##*/}"
	for name in API_ADDRESS API_PORT API_PEERS ICE_LIST PUBLIC_ADDRESS RTP_PORTS API_SECRET ADMIN_KEY ADMIN_SECRET LIBRARIES; do
		eval "value=\$$name"
		case $value in *[!A-Za-z0-9_./:,\ -]*) echo "$name cannot stand in a configuration" >&2; exit 1 ;; esac
		printf 's|@%s@|%s|g\n' "$name" "$value"
	done > "$folder/script.sed"
	sed -i -f "$folder/script.sed" "$folder/${template##*/}"
done
rm "$folder/script.sed"
unset JANUS_API_SECRET JANUS_ADMIN_KEY API_SECRET ADMIN_KEY ADMIN_SECRET
echo "$api" > "$folder/api"
exec janus --configs-folder="$folder" --config="$folder/janus.jcfg" --disable-colors
