#!/usr/bin/env bash
# Renames a checkout of Saimnieks from Camunda 7 to Operaton, in place: coordinates, packages, classes, settings and the
# folder of the web applications' files. Models, forms, addresses (/camunda, /engine-rest) and the database stay as they
# are. See src/docs/adr/0001-camunda-7-24.md for what was tried with the result. Usage: rename.sh FOLDER [VERSION]
set -euo pipefail

folder=${1:?folder of a checkout, which is changed}
version=${2:-1.0.3}
cd "$folder"
[ -f pom.xml ] && [ -d src/main/java/lv/saimnieks ] || { echo "no checkout of Saimnieks: $folder" >&2; exit 1; }

files() { # EXTENSION…: files below src, not documents
  for extension in "$@"; do find src -name "*.$extension" -not -path 'src/docs/*' -type f; done
}

# Maven: the FEEL engine keeps Camunda's name; what the new engine calls deprecated is told, and stops nothing
sed -i -E \
  -e "s|<camunda.version>[^<]+<|<camunda.version>$version<|" \
  -e 's|<groupId>org\.camunda\.(bpm\|spin)|<groupId>org.operaton.\1|' \
  -e 's|<artifactId>camunda-|<artifactId>operaton-|' \
  -e '/<arg>-Werror<\/arg>/d' pom.xml

# packages and classes
files java | xargs sed -i -E \
  -e 's/\borg\.camunda\.bpm\.model\.bpmn\.instance\.camunda\b/org.operaton.bpm.model.bpmn.instance.operaton/g' \
  -e 's/\borg\.camunda\.bpm\.impl\.juel\.jakarta\.el\b/jakarta.el/g' \
  -e 's/\bCAMUNDA_(BPMN_EXTENSIONS_NS|ATTRIBUTE_)/OPERATON_\1/g' \
  -e 's/\borg\.camunda\.(bpm|spin|connect|commons)\b/org.operaton.\1/g' \
  -e 's/\b(get|is|set|add|new)Camunda([A-Z])/\1Operaton\2/g' \
  -e '/lv\.saimnieks|Camunda(Login|Logout|8)\b/! s/\bCamunda(Properties|Property|TaskListener|FormData|In|Out)\b/Operaton\1/g'

# settings; the web applications keep their address
files java yaml properties | xargs sed -i -E -e 's/\bcamunda\.bpm\./operaton.bpm./g'
find src -name '*.yaml' -not -path 'src/docs/*' | xargs sed -i -E -e 's/^camunda:$/operaton:/'
sed -i -E -e 's|^(    webapp:)$|\1\n      application-path: /camunda|' src/main/resources/application.yaml

# files that stand in place of the web applications' own
for at in src/main/resources/META-INF/resources/webjars; do
  [ -d "$at/camunda" ] && mv "$at/camunda" "$at/operaton"
done
files java html js mjs css csv | xargs sed -i -E -e 's|webjars/camunda|webjars/operaton|g'

echo "Renamed to Operaton $version: ./mvnw compile"
