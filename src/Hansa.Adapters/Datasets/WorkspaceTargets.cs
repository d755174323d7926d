using System.Globalization;
using System.Text;
using Hansa.Adapters.Reference;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters.Datasets;

/// <summary>The sets of targets of a workspace: <c>targets/NAME/VERSION.csv</c>, the highest version being the current one.</summary>
public sealed class WorkspaceTargets(Workspace workspace) : ITargetSets
{
    private readonly TableFiles files = new();

    public Outcome<IReadOnlyList<StoredTargetSet>> All()
    {
        var sets = new List<StoredTargetSet>();
        foreach (var name in Names())
        {
            var read = Read(name);
            if (!read.Succeeded)
                return read.Problem;
            sets.Add(read.Value);
        }
        return sets;
    }

    public Outcome<StoredTargetSet> Current(string name) => Known(name).Then(Read);

    public Outcome<StoredTargetSet> Store(string name, TableFile file)
    {
        workspace.Create();
        return Locked(() =>
        {
            var version = Versions(name).LastOrDefault() + 1;
            var folder = Folder(name);
            Directory.CreateDirectory(folder);
            Write(file, PathOf(name, version));
            return Read(name);
        });
    }

    public Outcome<UndoneTargetSet> Undo(string name) =>
        Known(name)
            .Then(known =>
                Locked<UndoneTargetSet>(() =>
                {
                    var versions = Versions(known);
                    if (versions.Count == 0)
                        return Unknown(known);
                    File.Delete(PathOf(known, versions[^1]));
                    if (versions.Count == 1)
                        Directory.Delete(Folder(known));
                    return new UndoneTargetSet(known, versions[^1], versions.Count > 1 ? versions[^2] : null);
                })
            );

    // A file gets its final name only when all its bytes are on the disk.
    private void Write(TableFile file, string path)
    {
        var draft = Path.Combine(workspace.Building, Path.GetRandomFileName());
        Directory.CreateDirectory(workspace.Building);
        var text = new StringBuilder();
        foreach (var fields in file.Rows.Select(row => row.Fields).Prepend(file.Columns))
            text.AppendJoin(',', fields.Select(Field)).Append('\n');
        File.WriteAllText(draft, text.ToString());
        DurableFiles.SyncFile(draft);
        File.Move(draft, path);
        DurableFiles.SyncFolder(Path.GetDirectoryName(path)!);
    }

    private Outcome<T> Locked<T>(Func<Outcome<T>> change)
    {
        var taken = WorkspaceLock.Take(workspace);
        if (!taken.Succeeded)
            return taken.Problem;
        using var held = taken.Value;
        return change();
    }

    private Outcome<string> Known(string name) => Names().Contains(name) ? name : Unknown(name);

    private Problem Unknown(string name) =>
        new(
            ProblemKind.NotFound,
            new($"There is no set of targets '{name}'.", $"Набора целей «{name}» нет."),
            Nearest.Advice(
                name,
                Names(),
                new(
                    "Load one: hansa targets load FILE. hansa targets list shows those there are.",
                    "Загрузите его: hansa targets load ФАЙЛ. Что есть, покажет hansa targets list."
                )
            )
        );

    private Outcome<StoredTargetSet> Read(string name)
    {
        var version = Versions(name)[^1];
        return files.Read(PathOf(name, version)).Select(file => new StoredTargetSet(name, version, file));
    }

    private string[] Names() =>
        Directory.Exists(Root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(Root)
                    .Select(folder => Path.GetFileName(folder)!)
                    .Where(name => Versions(name).Count > 0)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private List<int> Versions(string name) =>
        Directory.Exists(Folder(name))
            ?
            [
                .. Directory
                    .EnumerateFiles(Folder(name), "*.csv")
                    .Select(path => Path.GetFileNameWithoutExtension(path))
                    .Where(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                    .Select(text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture))
                    .Order(),
            ]
            : [];

    private string Root => Path.Combine(workspace.Root, "targets");

    private string Folder(string name) => Path.Combine(Root, name);

    private string PathOf(string name, int version) =>
        Path.Combine(Folder(name), version.ToString("D4", CultureInfo.InvariantCulture) + ".csv");

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
