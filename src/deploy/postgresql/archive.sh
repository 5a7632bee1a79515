#!/bin/sh
# archive.sh FILE NAME: keeps a piece of the log; PostgreSQL asks again until it says yes. Never writes over another piece.
set -eu
to="${SAIMNIEKS_BACKUP:-/var/backups/saimnieks}/wal/$2"
if [ -f "$to" ]; then
  exec cmp -s "$1" "$to"
fi
cp "$1" "$to.part"
sync "$to.part"
mv "$to.part" "$to"
