using Hansa.Adapters.Firms;
using Hansa.Adapters.Sources;
using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Rows;
using Hansa.Adapters.Sources.Text;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Datasets;

/// <summary>The records of a file, and how they become rows.</summary>
internal sealed record OpenedFile(RecordReader Records, Layout Layout);

/// <summary>Opens files as a source and a request say: unpacks them, reads their headers, lays out their columns.</summary>
/// <param name="keys">Where the pseudonyms of firms come from, for sources that name them.</param>
internal sealed class FileOpening(Source source, LoadRequest request, IReference reference, FirmKeys keys)
{
    private readonly List<string> leftOut = [];

    /// <summary>A sentence for each entry of an archive that holds no rows of this source.</summary>
    public IReadOnlyList<string> LeftOut => leftOut;

    /// <summary>Does something with every file that is packed in a file, until a problem comes up.</summary>
    public Problem? Each(PackedFile file, Func<PackedEntry, Problem?> use)
    {
        var entries = Entries(file);
        if (!entries.Succeeded)
            return Named(file.Name, entries.Problem);
        foreach (var entry in entries.Value)
        {
            var name = entry.Name == file.Name ? file.Name : $"{file.Name} ({entry.Name})";
            try
            {
                if (use(entry) is { } problem)
                    return Named(name, problem);
            }
            catch (ContentException damage)
            {
                return Named(name, damage.Problem);
            }
        }
        return null;
    }

    /// <summary>Reads the header of a file and lays out its columns.</summary>
    /// <param name="content">The entry's bytes, which the caller may be watching; a survey opens the entry once more.</param>
    public Outcome<OpenedFile> Open(Stream content, PackedEntry entry)
    {
        var checkedContent = source.Unpacks ? RefuseNested(content) : content;
        return checkedContent.Then(plain => source.Open(plain, request)).Then(records => LaidOut(records, entry));
    }

    private Outcome<OpenedFile> LaidOut(RecordReader records, PackedEntry entry)
    {
        var layout = Survey(entry)
            .Then(survey => source.Declare(records.Header, survey, request))
            .Then(declared => new LayoutBuilder(Guarded(declared), request, records.Header, reference).Build());
        if (!layout.Succeeded)
        {
            records.Dispose();
            return layout.Problem;
        }
        return new OpenedFile(
            records,
            layout.Value with
            {
                Findings = [.. layout.Value.Findings, .. records.Findings],
            }
        );
    }

    private Declaration Guarded(Declaration declared) =>
        source.NamesFirms ? declared with { FirmKeys = keys } : declared;

    private Outcome<Survey> Survey(PackedEntry entry)
    {
        if (source.Surveyed.Count == 0)
            return Sources.Survey.None;
        using var content = entry.Open();
        return source
            .Open(content, request)
            .Then<Survey>(records =>
            {
                using (records)
                    return Sources.Survey.Of(records, source.Surveyed);
            });
    }

    /// <summary>The entry of a file that came under the file's own name, or its only one; nothing when there is none.</summary>
    public PackedEntry? Find(PackedFile file)
    {
        var entries = Entries(file);
        return entries.Succeeded
            ? entries.Value.FirstOrDefault(entry => entry.Name == file.Name || entries.Value.Count == 1)
            : null;
    }

    private Outcome<IReadOnlyList<PackedEntry>> Entries(PackedFile file) =>
        Packing
            .Open(file)
            .Then(entries =>
                source.Unpacks || entries.Any(entry => source.Reads(entry.Name))
                    ? Readable(file, entries)
                    : Packing.Plain(file)
            );

    private Outcome<IReadOnlyList<PackedEntry>> Readable(PackedFile file, IReadOnlyList<PackedEntry> entries)
    {
        if (entries.Count == 1)
            return entries.ToArray();
        var readable = entries.Where(entry => source.Reads(entry.Name) && !IsHidden(entry.Name)).ToArray();
        leftOut.AddRange(
            entries
                .Except(readable)
                .Select(entry => $"{file.Name}: {entry.Name} holds no rows and was left out")
                .Except(leftOut)
        );
        if (TwiceOver(readable) is { } twice)
            return twice;
        return readable.Length > 0
            ? readable
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"The archive holds no file that {source.Card.Code} can read.",
                    $"В архиве нет файла, который умеет читать {source.Card.Code}."
                ),
                entries.Count == 0
                    ? new("It is empty.", "Архив пуст.")
                    : new LocalText(
                        $"It holds {entries.Take(10).Select(entry => entry.Name)}.",
                        $"В нём {entries.Take(10).Select(entry => entry.Name)}."
                    )
            );
    }

    // Publishers put one table into an archive in several formats; both would be added up.
    private static Problem? TwiceOver(IEnumerable<PackedEntry> entries)
    {
        var twice = entries
            .GroupBy(entry => Path.ChangeExtension(entry.Name, null), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? null
            : new Problem(
                ProblemKind.Invalid,
                new(
                    $"The archive holds {string.Join(" and ", twice.Select(entry => entry.Name))}, which look like one table in several formats.",
                    $"В архиве {string.Join(" и ", twice.Select(entry => entry.Name))}: похоже на одну таблицу в разных форматах."
                ),
                new("Unpack it and load one of them.", "Распакуйте архив и загрузите что-то одно.")
            );
    }

    // Systems put files of their own into archives: __MACOSX/._trade.csv.
    private static bool IsHidden(string entry) =>
        entry.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(entry).StartsWith('.');

    /// <summary>The bytes of an entry, or a problem when they are an archive again.</summary>
    public static Outcome<Stream> RefuseNested(Stream content)
    {
        var head = new byte[Packing.HeadLength];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return Packing.Find(head.AsSpan(0, length)) is { } packing
            ? new Problem(
                ProblemKind.Invalid,
                new(
                    $"A {packing.Name} archive is packed inside the archive.",
                    $"Внутри архива упакован архив {packing.Name}."
                ),
                new("Unpack the outer one and load what is inside.", "Распакуйте внешний и загрузите то, что внутри.")
            )
            : new HeadedStream(head.AsMemory(0, length), content);
    }

    private static Problem Named(string file, Problem problem) =>
        problem.Title.English.StartsWith(file, StringComparison.Ordinal)
            ? problem
            : problem with
            {
                Title = new($"{file}: {problem.Title}", $"{file}: {problem.Title}"),
            };
}
