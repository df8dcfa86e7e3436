namespace PubArchive.Archive.Dump;

/// <summary>The <c>README.txt</c> of a dump.</summary>
internal static class Readme
{
    public const string Name = "README.txt";

    public const string Text = """
        A whole publication archive as plain files, written by 'pubarchive export all'.
        'pubarchive import all FOLDER' makes an identical archive of it: one whose own
        'export all' gives the same bytes. Everything is in here, notes, hidden and
        removed records and former versions among it: do not publish this folder.

        All files are UTF-8. Those that end in .jsonl hold one JSON object a line; a
        property without a value is left out. Moments are UTC. A mark is a 64-bit
        number in 16 hexadecimal digits by which the archive recognises a record.

        What counts now. An import that was undone leaves no trace in these files.

        records.jsonl      one record a line, oldest first:
                             key, library, zoteroKey  what it is called here and in Zotero
                             identity                 what a key that was made was made of
                             firstSeen, changed       when it came, and last changed
                             ranks                    the weight of the file that gave each part
                             item                     the record in Zotero's words
                             said                     what each voice says of it beyond that
                             facts                    what holds of all that was said
        former-keys.jsonl  formerKey leads to the record that now has key
        marks.jsonl        by which marks the record with key is recognised
        runs.jsonl         the imports, oldest first
        sources.jsonl      every record as it came: of which record (key), in which
                           import (run: a line of runs.jsonl, from 1), on which line
                           of its file
        candidates.jsonl   pairs of records that may be one, and the import that noticed
        units.json         the organisation
        people.json        the people it knows, and who of them opted out
        publications.csv   a table of the records for people; nothing reads it back.
                           An apostrophe stands before cells that a spreadsheet would
                           run as formulas.

        How it came to be, in numbers that only these files share.

        history/steps.jsonl        everything that was done; counts is 0 for what was
                                   undone; undoes and undoneBy name other steps
        history/versions.jsonl     each state that a record had: made by a step, on top
                                   of the version it stands on (base). The one that
                                   shows has its content in records.jsonl, under the
                                   key in shows; all others have theirs here.
        history/runs.jsonl         all imports, those that were undone too
        history/sources.jsonl      records as they came in imports that were undone
        history/documents.jsonl    the organisation and its people as they were at all times
        history/marks.jsonl, history/former-keys.jsonl, history/candidates.jsonl
                                   which step or import each of them is from

        dump.json          says that this folder is a dump, its version, and how many
                           lines each file has

        """;
}
