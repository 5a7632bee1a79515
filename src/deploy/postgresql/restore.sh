#!/bin/bash
# restore.sh MOMENT DATABASE FILES: makes the database and the files what they were at the moment (2026-11-30T09:41:00+02:00),
# in two empty folders, from the newest backup before it and the log since. Run it as postgres, while no node runs;
# then start PostgreSQL on the folder: it reads the log, stops at the moment and takes work.
#   SAIMNIEKS_BACKUP  where backups lie  (/var/backups/saimnieks)
set -euo pipefail
if [ $# -ne 3 ]; then
  sed -n '2,5s/^# //p' "$0"
  exit 2
fi
backup=${SAIMNIEKS_BACKUP:-/var/backups/saimnieks}
moment=$(date --utc --date="$1" '+%Y-%m-%d %H:%M:%S.%3N+00')
for folder in "$2" "$3"; do
  mkdir -p "$folder"
  if [ -n "$(ls -A "$folder")" ]; then
    echo "$folder is not empty: nothing was restored" >&2
    exit 1
  fi
done
base=
for name in $(ls "$backup/base"); do
  if [ "$(date --date="$name" +%s)" -le "$(date --date="$1" +%s)" ]; then
    base=$backup/base/$name
  fi
done
if [ -z "$base" ]; then
  echo "no backup in $backup/base is older than $1" >&2
  exit 1
fi
chmod 700 "$2"
cp --archive "$base/database/." "$2"
tar --extract --gzip --file="$base/files.tar.gz" --directory="$3"
cat >> "$2/postgresql.auto.conf" <<CONF
restore_command = 'cp "$backup/wal/%f" "%p"'
recovery_target_time = '$moment'
recovery_target_action = 'promote'
CONF
touch "$2/recovery.signal"
echo "$base and the log until $moment"
