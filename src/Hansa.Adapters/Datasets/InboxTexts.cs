using System.Text;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Datasets;

/// <summary>Reads records again from the inbox, by their physical lines.</summary>
public sealed class InboxTexts(Workspace workspace) : IRecordTexts
{
    private const int Longest = 2000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public IReadOnlyDictionary<(int File, long Line), string> Of(
        Manifest manifest,
        IReadOnlyCollection<(int File, long Line)> places,
        CancellationToken cancellation
    )
    {
        var texts = new Dictionary<(int, long), string>();
        foreach (var file in places.GroupBy(place => place.File))
        {
            if (file.Key < 1 || file.Key > manifest.Files.Count)
                continue;
            var wanted = file.Select(place => place.Line).ToHashSet();
            foreach (var (line, text) in Lines(manifest.Files[file.Key - 1], wanted, cancellation))
                texts[(file.Key, line)] = text;
        }
        return texts;
    }

    private List<(long Line, string Text)> Lines(LoadedFile file, HashSet<long> wanted, CancellationToken cancellation)
    {
        var path = workspace.InboxFile(file.StoredHash);
        if (file.IsLeftOutside || !File.Exists(path) || Entry(path, file) is not { } entry)
            return [];
        try
        {
            using var reader = new StreamReader(entry.Open(), Strict);
            return Found(reader, wanted, cancellation);
        }
        catch (Exception damage) when (damage is DecoderFallbackException or ContentException)
        {
            return [];
        }
    }

    // A file of an archive came under its own name; one alone may have any.
    private static PackedEntry? Entry(string path, LoadedFile file)
    {
        var entries = Packing.Open(new PackedFile(path, file.Name, _ => { }));
        return !entries.Succeeded ? null
            : entries.Value is [var only] ? only
            : entries.Value.FirstOrDefault(one => one.Name == file.Name);
    }

    private static List<(long Line, string Text)> Found(
        StreamReader reader,
        HashSet<long> wanted,
        CancellationToken cancellation
    )
    {
        var found = new List<(long, string)>();
        var last = wanted.Max();
        for (long line = 1; line <= last && reader.ReadLine() is { } text; line++)
        {
            if (line % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
            if (wanted.Contains(line) && IsText(text))
                found.Add((line, text));
        }
        return found;
    }

    // Bytes of a workbook or a database are no text, and a terminal must not obey them.
    private static bool IsText(string text) =>
        text.Length <= Longest && text.All(letter => letter == '\t' || !char.IsControl(letter));
}
