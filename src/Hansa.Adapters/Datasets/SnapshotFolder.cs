using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets;

/// <summary>The files of a snapshot while it is built, beside the datasets; it gets its name and place at the end.</summary>
internal sealed class SnapshotFolder
{
    private const string RowsOfTrade = "rows";

    private readonly Workspace workspace;
    private readonly string kind;
    private int lastPart;

    /// <param name="kind">The word with which the names of parts begin: <c>rows</c> of trade, <c>firms</c> of a register.</param>
    public SnapshotFolder(Workspace workspace, LoadFolder work, string kind = RowsOfTrade)
    {
        (this.workspace, this.kind) = (workspace, kind);
        Path = work.File("snapshot");
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public IReadOnlyList<string> Parts =>
        Directory.GetFiles(Path, $"{kind}-*.parquet").Order(StringComparer.Ordinal).ToArray();

    /// <summary>The parts of the previous snapshot, under their names.</summary>
    public void TakeOver(string previous)
    {
        foreach (var part in Directory.GetFiles(previous, $"{kind}-*.parquet").Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetFileName(part);
            DurableFiles.LinkOrCopy(part, File(name));
            lastPart = Math.Max(lastPart, int.Parse(name.AsSpan(kind.Length + 1, 5), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The path of a new part.</summary>
    public string NextPart() => File(string.Create(CultureInfo.InvariantCulture, $"{kind}-{++lastPart:00000}.parquet"));

    /// <summary>File name → SHA-256 of everything in the folder.</summary>
    public SortedDictionary<string, string> Hashes() =>
        new(
            Directory.GetFiles(Path).ToDictionary(path => System.IO.Path.GetFileName(path), DurableFiles.Hash),
            StringComparer.Ordinal
        );

    /// <summary>Writes the manifest, forces everything to disk and moves the folder to its place.</summary>
    /// <param name="manifest">Complete but for the snapshot's id, which follows from its content.</param>
    /// <returns>The manifest with the id.</returns>
    public Manifest Settle(Manifest manifest)
    {
        var named = manifest with { Snapshot = Id(manifest) };
        ManifestFile.Write(Path, named);
        foreach (var file in Directory.GetFiles(Path))
            DurableFiles.SyncFile(file);
        DurableFiles.SyncFolder(Path);
        var final = workspace.Snapshot(named.Dataset, named.Snapshot);
        Directory.CreateDirectory(workspace.Dataset(named.Dataset));
        if (Directory.Exists(final))
            Directory.Delete(final, recursive: true);
        Directory.Move(Path, final);
        DurableFiles.SyncFolder(workspace.Dataset(named.Dataset));
        DurableFiles.SyncFolder(workspace.Datasets);
        return named;
    }

    /// <summary>The id that follows from a manifest's content, whatever id and time it carries.</summary>
    public static string Id(Manifest manifest)
    {
        var content = ManifestFile.Text(manifest with { Snapshot = "", CreatedAt = default });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..16];
    }
}
