import { reader } from "./reader";
import type { CommandModel } from "./define";

const help = "--help --version";

/**
 * Programs that print what is in the files they are given, in whatever form: whoever sees their
 * output has seen the file. Options are those of GNU coreutils 9.1, util-linux 2.38, diffutils 3.8,
 * binutils 2.40 and the manuals of the others; ones with a value matter, because a value is no file.
 */
export const readers: readonly CommandModel[] = [
  reader({
    name: "cat",
    aliases: ["gcat", "ccat", "lolcat"],
    options:
      "-A --show-all -b --number-nonblank -e -E --show-ends -n --number -s --squeeze-blank -t -T --show-tabs -u -v --show-nonprinting",
    help,
    misses: ["cat", "cat -"],
  }),
  reader({ name: "tac", options: "-b --before -r --regex -s= --separator=", help }),
  reader({
    name: "head",
    aliases: ["ghead"],
    options: "-c= --bytes= -n= --lines= -q --quiet --silent -v --verbose -z --zero-terminated",
    help,
  }),
  reader({
    name: "tail",
    aliases: ["gtail"],
    options:
      "-c= --bytes= -f --follow? -F -n= --lines= --max-unchanged-stats= --pid= -q --quiet --silent --retry -s= --sleep-interval= -v --verbose -z --zero-terminated",
    help,
    misses: ["tail -n 5", "tail +5"],
  }),
  reader({
    name: "nl",
    options:
      "-b= --body-numbering= -d= --section-delimiter= -f= --footer-numbering= -h= --header-numbering= -i= --line-increment= -l= --join-blank-lines= -n= --number-format= -p --no-renumber -s= --number-separator= -v= --starting-line-number= -w= --number-width=",
    help,
  }),
  reader({
    name: "pv",
    options:
      "-p --progress -t --timer -e --eta -I --fineta -r --rate -a --average-rate -b --bytes -n --numeric -q --quiet -W --wait -D= --delay-start= -s= --size= -l --line-mode -0 --null -i= --interval= -w= --width= -H= --height= -N= --name= -f --force -c --cursor -L= --rate-limit= -B= --buffer-size= -C --no-splice -E --skip-errors -S --stop-at-size",
    help: "-h --help -V --version",
  }),
  reader({
    name: "bat",
    aliases: ["batcat"],
    options:
      "-A --show-all -p --plain -l= --language= -H= --highlight-line= --file-name= -d --diff --diff-context= --tabs= --wrap= --terminal-width= -n --number --color= --italic-text= --decorations= -f --force-colorization --paging= --pager= -m= --map-syntax= --theme= --style= -r= --line-range= -u --unbuffered",
    help: "-h --help -V --version -L --list-languages --list-themes",
  }),
  reader({
    name: "less",
    aliases: ["more", "most", "pg"],
    options:
      "-b= -h= -j= -k= -o= -O= -p= -P= -t= -T= -x= -y= -z= -a -A -B -c -C -d -e -E -f -F -g -G -i -I -J -K -L -m -M -n -N -q -Q -r -R -s -S -u -U -w -W -X",
    help: "--help -V --version",
    misses: ["less +G"],
  }),
  reader({
    name: "od",
    options:
      "-A= --address-radix= --endian= -j= --skip-bytes= -N= --read-bytes= -S= --strings= -t= --format= -v --output-duplicates -w? --width? --traditional -a -b -c -d -f -i -l -o -s -x",
    help,
  }),
  reader({
    name: "hexdump",
    aliases: ["hd"],
    options:
      "-b --one-byte-octal -c --one-byte-char -C --canonical -d --two-bytes-decimal -o --two-bytes-octal -x --two-bytes-hex -L? --color? -e= --format= -f= --format-file= -n= --length= -s= --skip= -v --no-squeezing",
    help: "-h --help -V --version",
  }),
  reader({
    name: "xxd",
    options: "-a -b -C -c= -E -e -g= -i -l= -n= -o= -ps -p -r -d -s= -u -R=",
    help: "-h -v",
    secondIsOutput: true,
  }),
  reader({
    name: "strings",
    options:
      "-a --all -d --data -f --print-file-name -n= --bytes= -t= --radix= -w --include-all-whitespace -o -T= --target= -e= --encoding= --unicode= -U= -s= --output-separator=",
    help: "-h --help -v -V --version",
  }),
  reader({
    name: "base64",
    aliases: ["base32"],
    options: "-d -D --decode -i --ignore-garbage -w= --wrap=",
    help,
  }),
  reader({
    name: "basenc",
    options:
      "--base64 --base64url --base32 --base32hex --base16 --base2msbf --base2lsbf -d --decode -i --ignore-garbage -w= --wrap= --z85",
    help,
  }),
  reader({
    name: "sort",
    aliases: ["gsort"],
    options:
      "-b --ignore-leading-blanks -d --dictionary-order -f --ignore-case -g --general-numeric-sort -i --ignore-nonprinting -M --month-sort -h --human-numeric-sort -n --numeric-sort -R --random-sort --random-source= -r --reverse --sort= -V --version-sort --batch-size= -c --check? -C --compress-program= --debug -k= --key= -m --merge -s --stable -S= --buffer-size= -t= --field-separator= -T= --temporary-directory= --parallel= -u --unique -z --zero-terminated",
    reads: "--files0-from=",
    writes: "-o= --output=",
    help,
  }),
  reader({
    name: "uniq",
    options:
      "-c --count -d --repeated -D --all-repeated? -f= --skip-fields= --group? -i --ignore-case -s= --skip-chars= -u --unique -z --zero-terminated -w= --check-chars=",
    help,
    secondIsOutput: true,
  }),
  reader({
    name: "cut",
    aliases: ["gcut"],
    options:
      "-b= --bytes= -c= --characters= -d= --delimiter= -f= --fields= -n --complement -s --only-delimited --output-delimiter= -z --zero-terminated",
    help,
    misses: ["cut -d = -f 2"],
  }),
  reader({ name: "paste", options: "-d= --delimiters= -s --serial -z --zero-terminated", help }),
  reader({ name: "fold", options: "-b --bytes -s --spaces -w= --width=", help }),
  reader({
    name: "fmt",
    options:
      "-c --crown-margin -p= --prefix= -s --split-only -t --tagged-paragraph -u --uniform-spacing -w= --width= -g= --goal=",
    help,
  }),
  reader({
    name: "pr",
    options:
      "--columns= -a --across -c --show-control-chars -d --double-space -D= --date-format= -e? --expand-tabs? -F -f --form-feed -h= --header= -i? --output-tabs? -J --join-lines -l= --length= -m --merge -n? --number-lines? -N= --first-line-number= -o= --indent= -r --no-file-warnings -s? --separator? -S? --sep-string? -t --omit-header -T --omit-pagination -v --show-nonprinting -w= --width= -W= --page-width=",
    help,
  }),
  reader({ name: "expand", options: "-i --initial -t= --tabs=", help }),
  reader({ name: "unexpand", options: "-a --all --first-only -t= --tabs=", help }),
  reader({ name: "rev", options: "", help: "-h --help -V --version" }),
  reader({
    name: "column",
    options:
      "-t --table -n= --table-name= -O= --table-order= -N= --table-columns= -l= --table-columns-limit= -E= --table-noextreme= -d --table-noheadings -e --table-header-repeat -H= --table-hide= -R= --table-right= -T= --table-truncate= -W= --table-wrap= -L --keep-empty-lines -J --json -r= --tree= -i= --tree-id= -p= --tree-parent= -c= --output-width= -o= --output-separator= -s= --separator= -x --fillrows",
    help: "-h --help -V --version",
  }),
  reader({
    name: "diff",
    aliases: ["gdiff", "colordiff", "icdiff"],
    options:
      "--normal -c -C= --context? -u -U= --unified? -e --ed -n --rcs -y --side-by-side -W= --width= --left-column --suppress-common-lines -p --show-c-function -F= --show-function-line= --label= -t --expand-tabs -T --initial-tab --tabsize= --suppress-blank-empty -l --paginate --no-dereference -N --new-file --unidirectional-new-file --ignore-file-name-case --no-ignore-file-name-case -x= --exclude= -X= --exclude-from= -S= --starting-file= -i --ignore-case -E --ignore-tab-expansion -Z --ignore-trailing-space -b --ignore-space-change -w --ignore-all-space -B --ignore-blank-lines -I= --ignore-matching-lines= -a --text --strip-trailing-cr -D= --ifdef= --line-format= -d --minimal --horizon-lines= --speed-large-files --color? --palette= -s --report-identical-files",
    reads: "--from-file= --to-file=",
    tree: "-r --recursive",
    silent: "-q --brief",
    help: "--help -v --version",
  }),
  reader({
    name: "sdiff",
    options:
      "-i --ignore-case -E --ignore-tab-expansion -Z --ignore-trailing-space -b --ignore-space-change -W --ignore-all-space -B --ignore-blank-lines -I= --ignore-matching-lines= --strip-trailing-cr -a --text -w= --width= -l --left-column -s --suppress-common-lines -t --expand-tabs --tabsize= -d --minimal -H --speed-large-files --diff-program=",
    writes: "-o= --output=",
    help: "--help -v --version",
  }),
  reader({
    name: "diff3",
    options:
      "-A --show-all -e --ed -E --show-overlap -3 --easy-only -x --overlap-only -X -i -m --merge -a --text --strip-trailing-cr -T --initial-tab --diff-program= -L= --label=",
    help: "--help -v --version",
  }),
  reader({
    name: "cmp",
    options: "-b --print-bytes -i= --ignore-initial= -l --verbose -n= --bytes=",
    silent: "-s --quiet --silent",
    help: "--help -v --version",
  }),
  reader({
    name: "comm",
    options:
      "-1 -2 -3 --check-order --nocheck-order --output-delimiter= --total -z --zero-terminated",
    help,
  }),
  reader({
    name: "join",
    options:
      "-a= -e= -i --ignore-case -j= -o= -t= -v= -1= -2= --check-order --nocheck-order --header -z --zero-terminated",
    help,
  }),
  reader({ name: "tsort", options: "", help }),
  reader({
    name: "shuf",
    options: "-i= --input-range= -n= --head-count= -r --repeat -z --zero-terminated",
    reads: "--random-source=",
    writes: "-o= --output=",
    silent: "-e --echo",
    help,
  }),
  reader({
    name: "iconv",
    options: "-f= --from-code= -t= --to-code= -l --list -c -s --silent --verbose",
    writes: "-o= --output=",
    help: "--help --usage -V --version",
  }),
  reader({
    name: "zcat",
    aliases: ["gzcat", "zless", "zmore"],
    options: "-f --force -q --quiet -r --recursive -S= --suffix= --synchronous -v --verbose",
    silent: "-l --list -t --test",
    help,
  }),
  reader({
    name: "bzcat",
    aliases: ["bzless", "bzmore"],
    options: "-d -z -k -f -c -q -s -1 --fast --best",
    silent: "-t",
    help: "-h -L -V",
  }),
  reader({
    name: "xzcat",
    aliases: ["lzcat", "xzless", "zstdcat", "lz4cat"],
    options:
      "-z --compress -d --decompress -k --keep -f --force -c --stdout -0 -e --extreme -T= --threads= -q --quiet -v --verbose",
    silent: "-t --test -l --list",
    help: "-h --help -H --long-help -V --version",
  }),
  reader({
    name: "split",
    options:
      "-a= --suffix-length= --additional-suffix= -b= --bytes= -C= --line-bytes= -d --numeric-suffixes? -x --hex-suffixes? -e --elide-empty-files --filter= -l= --lines= -n= --number= -t= --separator= -u --unbuffered --verbose",
    help,
    onlyFirst: true,
  }),
  reader({
    name: "csplit",
    options:
      "-b= --suffix-format= -f= --prefix= -k --keep-files --suppress-matched -n= --digits= -s --quiet --silent -z --elide-empty-files",
    help,
    onlyFirst: true,
  }),
  reader({
    name: "jq",
    aliases: ["gojq", "jaq"],
    options:
      "-c --compact-output -n --null-input -e --exit-status -s --slurp -r --raw-output -j --join-output -R --raw-input -a --ascii-output -C --color-output -M --monochrome-output -S --sort-keys --tab --indent= --unbuffered --stream --seq -L= --arg== --argjson== --args --jsonargs",
    script: "-f= --from-file=",
    readsNamed: "--slurpfile== --rawfile==",
    help: "-h --help -V --version",
    misses: ["jq .name", "jq --arg env prod .env"],
  }),
  reader({
    name: "yq",
    options:
      "-y --yaml-output -Y --yaml-roundtrip -w= --width= -c -n -e -s -r -R -C -M -S --tab -o= --output-format= -p= --input-format= -P --prettyPrint -N --no-doc -I= --indent= -j --tojson",
    script: "--from-file=",
    edits: "-i --inplace --in-place",
    help: "-h --help -V --version",
    misses: ["yq .name", "yq .a.b"],
  }),
  reader({
    name: "vi",
    aliases: ["vim", "nvim", "view", "ex", "ed", "nano", "pico", "emacs", "micro", "hx"],
    options:
      "-c= --cmd= -S= -u= -U= -i= -T= -t= -w= -W= -e -E -s -d -R -Z -m -M -b -l -C -N -n -r -L -A -H -F -o -O -p -y -q= -x -X",
    help: "-h --help --version",
    misses: ["vi +5"],
  }),
  reader({
    name: "open",
    aliases: ["xdg-open", "gnome-open", "kde-open"],
    options: "-a= -b= -e -t -f -F -W -R -n -g -j",
    help,
    misses: ["open https://example.com/.env"],
  }),
  reader({
    name: "xclip",
    aliases: ["xsel", "pbcopy", "wl-copy"],
    options: "-i -in -o -out -f -filter -selection= -d= -l= -b -p -s -t= -r -n",
    help: "-h -help -version",
  }),
  reader({
    name: "pygmentize",
    aliases: ["highlight", "glow", "mdcat"],
    options: "-l= -f= -O= -P= -F= -g -N= -S= -a= -s -x -v",
    writes: "-o=",
    help: "-h --help -V --version",
  }),
  reader({ name: "source", aliases: ["."], options: "", help: "", onlyFirst: true }),
];
