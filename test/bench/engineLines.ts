import { readFileSync } from "node:fs";

/** A line to measure on. */
export interface Line {
  readonly command: string;
  readonly shell: "bash" | "sh" | "zsh";
}

const shells: readonly string[] = ["bash", "sh", "zsh"];

/** The lines of a file of JSON lines with `command` and, if it is not bash, `shell`. */
export function linesOf(file: string): readonly Line[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { readonly command?: string; readonly shell?: string })
    .filter(({ command, shell = "bash" }) => command !== undefined && shells.includes(shell))
    .map(({ command = "", shell = "bash" }) => ({ command, shell: shell as Line["shell"] }));
}

const ordinary = String.raw`
ls -la
git status
git status --short && git diff --stat
git log --oneline -20
git add -A && git commit -m "Fix the parser (it dropped the last line)"
git push origin HEAD
git checkout -b fix/empty-input
git stash && git pull --rebase && git stash pop
git diff HEAD~1 -- src/index.ts | head -100
npm test
npm run build 2>&1 | tail -40
npm install --save-dev typescript@5
npx tsc --noEmit -p tsconfig.json
npx eslint src --ext .ts,.tsx --max-warnings 0
yarn workspace @app/web test --runInBand
pnpm -r build
node -e 'console.log(require("./package.json").version)'
node --test --test-reporter=spec 'test/**/*.test.js'
python3 -m pytest tests/unit -q -x --maxfail=1 2>&1 | tail -30
python3 -c "import json,sys; print(json.load(open('package.json'))['name'])"
pip install -r requirements.txt
source .venv/bin/activate && python manage.py makemigrations --check --dry-run
cargo build --release
cargo test --workspace -- --nocapture 2>&1 | grep -E "^(test|error)" | sort | uniq -c
go test ./... -run TestParse -count=1
make -j4 all
cmake -S . -B build -DCMAKE_BUILD_TYPE=Debug && cmake --build build -j
docker ps --format '{{.Names}}\t{{.Status}}'
docker compose up -d db && docker compose logs --tail=50 db
docker build -t app:dev --build-arg NODE_VERSION=20 .
kubectl get pods -n staging -o wide
kubectl logs deploy/api -n staging --since=10m | grep -i error
terraform plan -out=plan.bin
aws s3 ls s3://app-assets/ --recursive | head
gh pr view 412 --json title,body,files --jq '.files[].path'
curl -s https://api.example.com/v1/health | jq .
curl -X POST https://api.example.com/v1/items -H "Content-Type: application/json" -d '{"name":"a","tags":["x","y"]}'
psql "$DATABASE_URL" -c "select count(*) from users where created_at > now() - interval '1 day'"
rg -n "TODO|FIXME" src --glob '!*.snap' | wc -l
grep -rn "createServer(" src/ --include='*.ts' -A3
find . -name '*.ts' -not -path './node_modules/*' | xargs wc -l | sort -n | tail
find src -type f -newer package.json -exec ls -l {} +
sed -n '120,180p' src/engine/parser.ts
sed -i 's/foo/bar/g' src/a.ts src/b.ts
awk -F: '{ print $1, $NF }' /etc/passwd | head -5
cat package.json | jq '.scripts'
echo "VERSION=1.2.3" >> .github/env
mkdir -p out/reports && cp coverage/lcov.info out/reports/
rm -rf node_modules dist && npm ci
rm -f /tmp/build.log
mv src/old.ts src/new.ts
touch src/__tests__/empty.test.ts
tar czf out.tgz --exclude=node_modules .
export NODE_ENV=test; npm run migrate && npm run seed
for f in src/*.test.ts; do npx tsx "$f" || exit 1; done
while read -r name; do echo "$name"; done < names.txt
if [ -f .nvmrc ]; then nvm use; else echo "no .nvmrc"; fi
x=$(git rev-parse --short HEAD); echo "at $x" && docker tag app:dev "app:$x"
ps aux | grep node | grep -v grep | awk '{print $2}'
timeout 60 npm run e2e -- --headed=false || true
(cd packages/web && npm run build) & (cd packages/api && npm run build) & wait
diff <(sort a.txt) <(sort b.txt)
[[ "$BRANCH" == release/* ]] && echo release || echo other
case "$1" in start) npm start ;; stop) kill "$(cat pid)" ;; *) echo usage ;; esac
printf '%s\n' "$PATH" | tr ':' '\n' | sort -u
sqlite3 dev.db "select name from sqlite_master where type='table'"
ssh build@build.example 'cd /srv/app && git log -1'
rsync -av --exclude .git ./site/ web@web.example:/srv/site/
git show HEAD:src/index.ts | sed -n '1,40p'
git restore --staged . && git status
jq -r '.dependencies | keys[]' package.json | while read d; do npm view "$d" version; done
ls -1 *.{ts,tsx,js} 2>/dev/null | wc -l
sleep 2 && curl -sf localhost:3000/healthz && echo up
echo 'rm -rf / is a line to be afraid of'
git commit -m "Drop table of contents; delete the old README"
rm -rf "$HOME/.cache/app" ./tmp/*
drop() { dropdb --if-exists "$1"; }; drop app_test
DATABASE_URL=postgres://localhost/app_test npx prisma migrate reset --force
`
  .trim()
  .split("\n");

const scripts: readonly string[] = [
  `cat > src/config.ts <<'END'
export interface Config {
  readonly port: number;
  readonly host: string;
}

export function load(env: NodeJS.ProcessEnv): Config {
  return { port: Number(env.PORT ?? 3000), host: env.HOST ?? "127.0.0.1" };
}
END
npx prettier --write src/config.ts && npx tsc --noEmit`,
  `python3 - <<'END'
import json, pathlib
for path in pathlib.Path("fixtures").glob("*.json"):
    data = json.loads(path.read_text())
    data["version"] = 2
    path.write_text(json.dumps(data, indent=2))
    print(path, len(data))
END`,
  `set -euo pipefail
for service in api web worker; do
  echo "== $service"
  docker build -q -t "registry.example/$service:$(git rev-parse --short HEAD)" "services/$service"
  docker run --rm "registry.example/$service:$(git rev-parse --short HEAD)" npm test -- --ci \\
    | tee "out/$service.log" | tail -5
done
if grep -q FAIL out/*.log; then
  echo "some tests failed" >&2
  exit 1
fi`,
  `git commit -F - <<'END'
Keep the order of the rows when a page is read again

The cursor was built from the last row that the filter let through, so a page without
any hit started over. It is now built from the last row that was read.
END
git push -u origin HEAD && gh pr create --fill`,
  `node <<'END'
const { readFileSync, readdirSync } = require("node:fs");
const rows = readdirSync("logs").flatMap((name) =>
  readFileSync("logs/" + name, "utf8").split("\\n").filter(Boolean).map(JSON.parse),
);
const slow = rows.filter((row) => row.ms > 500).sort((a, b) => b.ms - a.ms);
console.table(slow.slice(0, 10));
END`,
];

/** Lines that agents type all day, with some longer ones and a few that lose something. */
export const sampleLines: readonly Line[] = [...ordinary, ...scripts].map((command) => ({
  command,
  shell: "bash",
}));
