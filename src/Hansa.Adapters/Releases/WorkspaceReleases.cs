using System.Security.Cryptography;
using System.Text.Json;
using Hansa.Adapters.Datasets;
using Hansa.Adapters.Solvers;
using Hansa.Statistics.Disclosure;
using Hansa.UseCases;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Releases;

namespace Hansa.Adapters.Releases;

/// <summary>The folder <c>releases/</c> of a workspace, and the file with the rules.</summary>
public sealed class WorkspaceReleases(Workspace workspace) : IReleases
{
    private const int IdLength = 12;
    private const int MostPercent = 99;

    public ILinearSolver Solver { get; } = new OrToolsSolver();

    private string Folder => Path.Combine(workspace.Root, "releases");

    // Its own file, so that settings can be shown to anybody and the parameters to nobody.
    private string RulesFile => Path.Combine(workspace.Root, "disclosure.json");

    public Outcome<DisclosureRules> Rules()
    {
        if (!File.Exists(RulesFile))
            return new DisclosureRules();
        try
        {
            var given = JsonSerializer.Deserialize<DisclosureRules>(File.ReadAllBytes(RulesFile), ReadingRules);
            return
                given is { MinimumContributors: >= 1, Percent: null or (>= 1 and <= MostPercent) }
                && given.Dominance
                    is null
                        or { Contributors: >= 1 and <= CellFacts.Kept, Percent: >= 1 and <= MostPercent }
                ? given
                : WrongRules();
        }
        catch (JsonException)
        {
            return WrongRules();
        }
    }

    public Outcome<IReadOnlyList<StoredRelease>> Ledger()
    {
        var found = new List<StoredRelease>();
        foreach (var folder in Folders())
        {
            if (Path.GetFileName(folder).StartsWith('.'))
                continue;
            var release = ReadFolder(folder);
            if (!release.Succeeded)
                return release.Problem;
            found.Add(release.Value);
        }
        return found;
    }

    private string[] Folders() =>
        Directory.Exists(Folder) ? [.. Directory.GetDirectories(Folder).Order(StringComparer.Ordinal)] : [];

    public Outcome<StoredRelease> Read(string release)
    {
        var own = Path.Combine(Folder, release);
        var folder = Directory.Exists(own) && !Path.IsPathRooted(release) ? own : Path.GetFullPath(release);
        return Directory.Exists(folder)
            ? ReadFolder(folder)
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no release '{release}'.", $"Публикации «{release}» нет."),
                Folders() is { Length: > 0 } all
                    ? Nearest.All(all.Select(one => Path.GetFileName(one)!))
                    : new(
                        "Make one with hansa release TABLES --data NAME.",
                        "Сделайте её: hansa release ТАБЛИЦЫ --data ИМЯ."
                    )
            );
    }

    public Outcome<string> Store(
        StoredRelease release,
        AuditReport audit,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files
    )
    {
        var content = files.ToDictionary(file => $"public/{file.Key}", file => file.Value.ToArray());
        content[ReleaseFiles.Layout] = ReleaseFiles.WriteLayout(release);
        content[ReleaseFiles.Cells] = ReleaseFiles.WriteCells(release.Public);
        var hashes = new SortedDictionary<string, string>(
            content.ToDictionary(file => file.Key, file => Hash(file.Value)),
            StringComparer.Ordinal
        );
        content[ReleaseFiles.Certificate] = ReleaseFiles.WriteCertificate(release, audit, hashes);
        content[ReleaseFiles.Internal] = ReleaseFiles.WriteInternal(release.Internal);
        if (release.Figures.Count > 0)
            content[ReleaseFiles.Figures] = ReleaseFiles.WriteFigures(release.Figures);
        // What was taken for known makes another release even of the same public files.
        byte[] named =
        [
            .. hashes.Values.SelectMany(Convert.FromHexString),
            .. content.GetValueOrDefault(ReleaseFiles.Figures, []),
        ];
        var id = Hash(named)[..IdLength];
        var target = Path.Combine(Folder, id);
        if (!Directory.Exists(target))
            Write(target, content);
        return target;
    }

    private void Write(string target, Dictionary<string, byte[]> content)
    {
        var building = Path.Combine(Folder, $".{Path.GetFileName(target)}");
        if (Directory.Exists(building))
            Directory.Delete(building, recursive: true);
        foreach (var (name, bytes) in content)
        {
            var path = Path.Combine(building, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
            DurableFiles.SyncFile(path);
        }
        Directory.Move(building, target);
        DurableFiles.SyncFolder(Folder);
    }

    private static Outcome<StoredRelease> ReadFolder(string folder)
    {
        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        try
        {
            var (header, tables) = ReleaseFiles.ReadLayout(
                File.ReadAllBytes(Path.Combine(folder, ReleaseFiles.Layout))
            );
            var cells = ReleaseFiles.ReadCells(File.ReadAllBytes(Path.Combine(folder, ReleaseFiles.Cells)));
            var inside = Path.Combine(folder, ReleaseFiles.Internal);
            return new StoredRelease(
                id,
                header,
                tables,
                cells,
                File.Exists(inside) ? ReleaseFiles.ReadInternal(File.ReadAllBytes(inside)) : [],
                IsCertified(folder)
            )
            {
                Figures =
                    Path.Combine(folder, ReleaseFiles.Figures) is var known && File.Exists(known)
                        ? ReleaseFiles.ReadFigures(File.ReadAllBytes(known))
                        : [],
            };
        }
        catch (Exception broken)
            when (broken
                    is JsonException
                        or FormatException
                        or ArgumentException
                        or NullReferenceException
                        or FileNotFoundException
                        or DirectoryNotFoundException
            )
        {
            return new Problem(
                ProblemKind.Conflict,
                new($"The release {id} is damaged: {broken.Message}", $"Публикация {id} повреждена: {broken.Message}"),
                new(
                    "Restore the folder from a copy, or make the release again.",
                    "Восстановите папку из копии или сделайте публикацию заново."
                )
            );
        }
    }

    private static bool IsCertified(string folder)
    {
        var certificate = Path.Combine(folder, ReleaseFiles.Certificate);
        return File.Exists(certificate)
            && ReleaseFiles
                .ReadCertificate(File.ReadAllBytes(certificate))
                .All(file =>
                    File.Exists(Path.Combine(folder, file.Key))
                    && Hash(File.ReadAllBytes(Path.Combine(folder, file.Key))) == file.Value
                );
    }

    // The message names no value of the file: the parameters are secret.
    private static Problem WrongRules() =>
        new(
            ProblemKind.Invalid,
            new(
                "disclosure.json does not hold rules of disclosure control.",
                "В disclosure.json не правила защиты данных."
            ),
            new(
                "It takes minimumContributors (1 or more), percent (1 to 99) and dominance (contributors 1 to 3, percent 1 to 99).",
                "Нужны minimumContributors (от 1), percent (1–99) и dominance (contributors 1–3, percent 1–99)."
            )
        );

    private static readonly JsonSerializerOptions ReadingRules = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
