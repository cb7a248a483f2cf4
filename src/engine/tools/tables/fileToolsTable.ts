/** What a file tool does with the paths it is given. */
export type FileWork =
  | "read"
  | "overwrite"
  | "edit"
  | "append"
  | "delete"
  | "move"
  | "copy"
  | "search"
  /** Names, sizes and directories, or the agent's own processes: nothing is lost and no content shown. */
  | "look"
  /** A patch says itself which files it adds, changes and removes. */
  | "patch"
  /** One of the arguments says which of these it is. */
  | "told";

/**
 * File tools by their plain names. Where the names come from: Claude Code (Read, Write, Edit,
 * MultiEdit, NotebookEdit, Glob, Grep, LS), Codex (apply_patch, view_image), Gemini CLI and Qwen Code
 * (read_file, read_many_files, write_file, replace, grep_search, glob, list_directory), Copilot CLI
 * (view, create, edit, grep), VS Code (read_file, create_file, replace_string_in_file,
 * insert_edit_into_file, … and the same as copilot_readFile, copilot_createFile), Cursor (Read,
 * Write, Delete, edit_file), Cline (read_file, write_to_file, replace_in_file, read_files, editor),
 * Roo (apply_diff, insert_content, search_and_replace), OpenCode (read, write, edit, list), Windsurf
 * (view_file, write_to_file, replace_file_content), Droid (Create), Kiro (fs_read, fs_write), Augment
 * (save-file, str-replace-editor, remove-files), the text editor tool of Anthropic's API, and the
 * filesystem server of the Model Context Protocol with those that follow it (Desktop Commander).
 */
const names: Readonly<Record<FileWork, readonly string[]>> = {
  read: [
    ...["read", "readfile", "readfiles", "readtextfile", "readmediafile", "readmultiplefiles"],
    ...["readmanyfiles", "view", "viewfile", "viewfiles", "viewimage", "cat", "openfile"],
    ...["getfile", "getfilecontents", "getfilecontent", "getfiletext", "loadfile", "showfile"],
    ...["notebookread", "readnotebook", "readnotebookcelloutput", "copilotgetnotebooksummary"],
    ...["viewcodeitem", "viewfileoutline", "viewcontentchunk", "fsread", "readfileraw"],
    ...["readfilelines", "readfilecontent", "readfilecontents", "headfile", "tailfile"],
    ...["copilotreadfile", "copilotviewimage", "previewfile", "filereader", "readpdf"],
  ],
  overwrite: [
    ...["write", "writefile", "writetofile", "create", "createfile", "createnewfile", "savefile"],
    ...["newfile", "overwritefile", "putfile", "writefilecontent", "writetextfile", "addfile"],
    ...["copilotcreatefile", "createnewjupyternotebook", "copilotcreatenewjupyternotebook"],
    ...["filewriter", "writepdf", "replacefile"],
  ],
  edit: [
    ...["edit", "editfile", "editfiles", "multiedit", "notebookedit", "replace", "replaceinfile"],
    ...["strreplace", "replacestringinfile", "multireplacestringinfile", "inserteditintofile"],
    ...["applydiff", "editblock", "searchreplace", "searchandreplace", "editnotebookfile"],
    ...["insertcontent", "insertline", "insertlines", "replacefilecontent", "replacelines"],
    ...["multireplacefilecontent", "proposecode", "updatefile", "modifyfile", "multistrreplace"],
    ...["copilotreplacestring", "copilotmultireplacestring", "copilotinsertedit"],
    ...["copiloteditfile", "copiloteditnotebook", "editnotebook", "deletelines", "smartedit"],
    ...["vscodeeditfileinternal", "insertedit", "insertatcursor", "editfiletext"],
  ],
  append: ["appendfile", "appendtofile", "addtofile"],
  delete: [
    ...[
      "delete",
      "deletefile",
      "deletefiles",
      "removefile",
      "removefiles",
      "remove",
      "rm",
      "rmdir",
      "rmrf",
    ],
    ...["deletedirectory", "removedirectory", "deletefolder", "removefolder", "deletedir"],
    ...["removedir", "unlink", "trash", "trashfile", "deletepath", "removepath", "copilotdelete"],
    ...["copilotdeletefile", "deletefileordirectory", "deletefileorfolder", "deletedirectories"],
  ],
  move: [
    "move",
    "movefile",
    "movefiles",
    "rename",
    "renamefile",
    "mv",
    "movedirectory",
    "movepath",
  ],
  copy: ["copyfile", "copyfiles", "cp", "copydirectory", "copypath", "duplicatefile"],
  search: [
    ...["grep", "grepsearch", "ripgrep", "searchfilecontent", "findtextinfiles", "searchcode"],
    ...["copilotfindtextinfiles", "searchinfiles", "searchcontent", "searchtext", "startsearch"],
    ...["searchfilecontents", "searchcodebase", "greptool", "findinfiles", "grepcode"],
  ],
  look: [
    ...["glob", "ls", "listdir", "listdirectory", "listdirectorywithsizes", "directorytree"],
    ...["filesearch", "findfiles", "searchfiles", "findbyname", "getfileinfo", "statfile", "stat"],
    ...["listalloweddirectories", "createdirectory", "createdir", "makedirectory", "mkdir"],
    ...["createfolder", "listfiles", "listfolder", "listcodedefinitionnames", "fileexists"],
    ...["copilotfindfiles", "copilotlistdirectory", "copilotcreatedirectory", "getdiagnostics"],
    ...["copilotgeterrors", "geterrors", "todowrite", "todoread", "searchdirectory", "tree"],
    ...["killshell", "killbash", "stopbash", "killterminal", "killprocess", "forceterminate"],
    ...["taskstop", "terminateprocess", "stopprocess", "killsession"],
    ...["copilotlistcodeusages", "listcodeusages", "getfilemetadata", "pathexists"],
  ],
  patch: ["applypatch", "copilotapplypatch", "patch"],
  told: [
    ...["strreplaceeditor", "strreplacebasededittool", "editor", "fswrite", "texteditor"],
    ...["filesystem", "fileoperation", "fileoperations", "fileops", "managefile", "managefiles"],
  ],
};

/** The work of a file tool, by its plain name. */
export const fileTools: ReadonlyMap<string, FileWork> = new Map(
  (Object.entries(names) as [FileWork, readonly string[]][]).flatMap(([work, tools]) =>
    tools.map((tool) => [tool, work] as const),
  ),
);

/** What a tool is told to do, by the word that tells it. */
export const toldWorks: Readonly<Record<string, FileWork>> = {
  view: "read",
  read: "read",
  cat: "read",
  create: "overwrite",
  write: "overwrite",
  save: "overwrite",
  strreplace: "edit",
  replace: "edit",
  edit: "edit",
  insert: "edit",
  update: "edit",
  undoedit: "edit",
  undo: "edit",
  append: "append",
  delete: "delete",
  remove: "delete",
  rm: "delete",
  unlink: "delete",
  rmdir: "delete",
  move: "move",
  rename: "move",
  mv: "move",
  copy: "copy",
  cp: "copy",
  search: "search",
  grep: "search",
  list: "look",
  ls: "look",
  stat: "look",
  exists: "look",
  mkdir: "look",
  tree: "look",
};
