using System.Globalization;
using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Documents.Passport;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents;

/// <summary>How far a person's documents have come.</summary>
/// <param name="Name">The document that was finished last.</param>
public sealed record ReportProgress(int Done, int Total, LocalText Name);

/// <summary>What was written.</summary>
/// <param name="Files">Full paths, in the order of writing.</param>
/// <param name="Documents">Number of documents; a document may be several files.</param>
public sealed record WrittenReports(IReadOnlyList<string> Files, int Documents);

/// <summary>Asks for documents on disk: a passport, all passports, or the method's tables, in one format.</summary>
/// <param name="Data">The dataset's name.</param>
/// <param name="Of">A territory by code or name, <c>country</c>, <c>all</c>, or <c>tables</c>.</param>
/// <param name="Format"><c>html</c>, <c>docx</c>, <c>xlsx</c>, <c>pdf</c>, <c>json-stat</c>, <c>px</c> or <c>csv</c>.</param>
/// <param name="Folder">Where the files go; made where it is not there.</param>
public sealed record WriteReports(string Data, string Of, string Format, string Folder) : UseCase<WrittenReports>
{
    private const string Tables = "tables";

    // Each PDF has a browser of its own while it is printed.
    private const int MostAtOnce = 4;

    /// <summary>Datasets of world exports to compare with, the first that fits.</summary>
    public IReadOnlyList<string> Worlds { get; init; } = [];

    /// <summary>A dataset with sizes of firms, or a table of aggregates, for the SME profile; nothing takes the dataset itself where its rows tell sizes.</summary>
    public string? Sizes { get; init; }

    /// <summary>One document per language: <c>en</c>, <c>ru</c>.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en"];

    public string? Territory { get; init; }

    /// <summary>A window of years such as <c>2013..2017</c>; nothing takes all.</summary>
    public string? Period { get; init; }

    public IProgress<ReportProgress>? Progress { get; init; }

    /// <summary>The formats that are known on this machine.</summary>
    public static IReadOnlyList<IDocumentWriter> Writers(House house) => [.. TextFormats.All, .. house.Writers];

    public override Outcome<WrittenReports> Run(House house, CancellationToken cancellation) =>
        from writer in Writer(house)
        from folder in FolderOf(house)
        from documents in Documents(house, cancellation)
        from written in Write(documents, writer, folder, cancellation)
        select written;

    private Outcome<IDocumentWriter> Writer(House house)
    {
        var writers = Writers(house);
        return writers.FirstOrDefault(writer => writer.Format == Format) is { } found
            ? Outcome<IDocumentWriter>.Of(found)
            : new Problem(
                ProblemKind.Invalid,
                new($"'{Format}' is not a format of documents.", $"«{Format}» — не формат документов."),
                new(
                    $"There are {writers.Select(writer => writer.Format)}.",
                    $"Есть {writers.Select(writer => writer.Format)}."
                )
            );
    }

    private static Outcome<IDocumentFolder> FolderOf(House house) =>
        house.DocumentFolder is { } folder
            ? Outcome<IDocumentFolder>.Of(folder)
            : new Problem(
                ProblemKind.Unavailable,
                new("Files cannot be written from here.", "Отсюда файлы не записываются."),
                new("Use the command line: hansa report.", "Воспользуйтесь командной строкой: hansa report.")
            );

    private Outcome<IReadOnlyList<Func<Document>>> Documents(House house, CancellationToken cancellation)
    {
        if (Of == Tables)
            return from document in new MakeTableDocument(Data) { Worlds = Worlds, Period = Period }.Run(
                    house,
                    cancellation
                )
                select (IReadOnlyList<Func<Document>>)[() => document];
        var question = new PassportQuestion(Data)
        {
            Worlds = Worlds,
            Sizes = Sizes,
            Territory = Territory,
            Period = Period,
        };
        return from set in PassportSet.Open(house, question, Of, cancellation) select set.Documents;
    }

    // Documents are independent of each other; files come out complete, one by one, so that a cancelled run leaves whole files only.
    private Outcome<WrittenReports> Write(
        IReadOnlyList<Func<Document>> documents,
        IDocumentWriter writer,
        IDocumentFolder folder,
        CancellationToken cancellation
    )
    {
        var files = new IReadOnlyList<string>[documents.Count];
        Problem? problem = null;
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = MostAtOnce };
        Parallel.For(
            0,
            documents.Count,
            options,
            (at, state) =>
            {
                var document = documents[at]();
                var written = InEachLanguage(document, writer, folder, cancellation);
                if (!written.Succeeded)
                {
                    Interlocked.CompareExchange(ref problem, written.Problem, null);
                    state.Stop();
                    return;
                }
                files[at] = written.Value;
                Progress?.Report(new ReportProgress(Interlocked.Increment(ref done), documents.Count, document.Title));
            }
        );
        return problem is not null ? problem : new WrittenReports([.. files.SelectMany(some => some)], documents.Count);
    }

    private Outcome<IReadOnlyList<string>> InEachLanguage(
        Document document,
        IDocumentWriter writer,
        IDocumentFolder folder,
        CancellationToken cancellation
    )
    {
        var paths = new List<string>();
        foreach (var language in Languages)
        {
            var files = writer.Write(document, language, cancellation);
            if (!files.Succeeded)
                return files.Problem;
            foreach (var file in files.Value)
            {
                var saved = folder.Save(Folder, NameOf(document, file, language), file.Content);
                if (!saved.Succeeded)
                    return saved.Problem;
                paths.Add(saved.Value);
            }
        }
        return paths;
    }

    /// <summary><c>passport-RU-VLG.ru.html</c>, <c>passport-RU-VLG.products.ru.px</c>: no more than letters, digits, points and hyphens, whatever codes look like.</summary>
    internal static string NameOf(Document document, DocumentFile file, string language)
    {
        var part = file.Part is null ? "" : $".{file.Part}";
        return Plain(string.Create(CultureInfo.InvariantCulture, $"{document.Code}{part}.{language}.{file.Extension}"));
    }

    private static string Plain(string name) =>
        string.Concat(name.Select(one => char.IsLetterOrDigit(one) || one is '.' or '-' or '_' ? one : '-'))
            .TrimStart('.');
}
