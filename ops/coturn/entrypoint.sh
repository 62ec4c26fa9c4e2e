#!/bin/sh
# Fills settings and the secret into the configuration, in memory only, and becomes coturn.
set -eu

need() {
	eval "value=\${$1:-}"
	[ -n "$value" ] || { echo "$1 is not set: see .env.example" >&2; exit 1; }
}
for name in TURN_SECRET TURN_REALM MEDIA_PUBLIC_ADDRESS; do need "$name"; done

own=$(hostname -I | tr ' ' '\n' | grep -v : | head -n 1)
LISTENING_ADDRESS=$own
RELAY_ADDRESS=$own
PORT=3478
RELAY_PORTS=${RELAY_PORTS:-49160-49359}
PUBLIC_ADDRESS=$MEDIA_PUBLIC_ADDRESS
MEDIA_ADDRESS=$MEDIA_PUBLIC_ADDRESS
RELAY_FIRST_PORT=${RELAY_PORTS%-*}
RELAY_LAST_PORT=${RELAY_PORTS#*-}
CERTIFICATE=${TURN_CERTIFICATE:-}
CERTIFICATE_KEY=${TURN_CERTIFICATE_KEY:-}
TLS_PORT=${CERTIFICATE:+5349}
SECRET=$TURN_SECRET
REALM=$TURN_REALM
LOG=stdout
STATE=${FOLDER:-/run/coturn}

umask 077
mkdir -p "$STATE"
for name in LISTENING_ADDRESS RELAY_ADDRESS PORT PUBLIC_ADDRESS MEDIA_ADDRESS RELAY_FIRST_PORT RELAY_LAST_PORT CERTIFICATE CERTIFICATE_KEY TLS_PORT SECRET REALM LOG STATE; do
	eval "value=\$$name"
	case $value in *[!A-Za-z0-9_./:,\ -]*) echo "$name cannot stand in a configuration" >&2; exit 1 ;; esac
	[ -n "$value" ] || printf '/@%s@/d\n' "$name"
	printf 's|@%s@|%s|g\n' "$name" "$value"
done > "$STATE/script.sed"
sed -f "$STATE/script.sed" "${TEMPLATES:-/templates}/turnserver.conf" > "$STATE/turnserver.conf"
rm "$STATE/script.sed"
unset TURN_SECRET SECRET
exec turnserver -c "$STATE/turnserver.conf"
