#!/bin/bash
# backup.sh: copies the running database and the evidence files, proves the copy, and drops what is older than is kept.
# Run it every night as postgres; PGHOST, PGPORT and PGUSER say which database.
#   SAIMNIEKS_BACKUP  where backups lie, on another disk   (/var/backups/saimnieks)
#   SAIMNIEKS_FILES   folder of the application's files    (/var/lib/saimnieks; the key in it is not copied)
#   SAIMNIEKS_KEEP    days                                 (14)
set -euo pipefail
backup=${SAIMNIEKS_BACKUP:-/var/backups/saimnieks}
files=${SAIMNIEKS_FILES:-/var/lib/saimnieks}
keep=${SAIMNIEKS_KEEP:-14}

mkdir -p "$backup/base" "$backup/wal"
part=$(mktemp -d "$backup/base/.part-XXXXXX")
trap 'rm -rf "$part"' EXIT
pg_basebackup --pgdata="$part/database" --wal-method=stream --checkpoint=fast
pg_verifybackup --quiet "$part/database"
tar --create --gzip --file="$part/files.tar.gz" --exclude='*.pem' --directory="$files" .
name=$(date --utc +%Y-%m-%dT%H:%M:%SZ)
mv "$part" "$backup/base/$name"
trap - EXIT

# the newest stays, however old
ls "$backup/base" | head -n -1 | while read -r old; do
  if [ "$(date --date="$old" +%s)" -lt "$(date --date="$keep days ago" +%s)" ]; then
    rm -rf "${backup:?}/base/$old"
  fi
done
oldest=$(ls "$backup/base" | head -n 1)
first=$(sed -n 's/^START WAL LOCATION: .*(file \(.*\))$/\1/p' "$backup/base/$oldest/database/backup_label")
pg_archivecleanup "$backup/wal" "$first"
echo "$backup/base/$name"
