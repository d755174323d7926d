using System.Text.Json;
using Hansa.Statistics.Classifications;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;

namespace Hansa.Adapters.Reference;

/// <summary>The classifications that users added to a workspace: <c>schemes/NAME/</c> with the file as it came and what was said about it.</summary>
/// <param name="workspace">The workspace's folder; nothing means no workspace, and no added schemes.</param>
public sealed class AddedSchemes(string? workspace)
{
    private const string RulesFile = "rules.csv";
    private const string NoteFile = "scheme.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>By name.</summary>
    public IReadOnlyList<SchemeCard> Cards() =>
        Root is { } root && Directory.Exists(root)
            ?
            [
                .. Directory
                    .EnumerateDirectories(root)
                    .Where(folder => File.Exists(Path.Combine(folder, NoteFile)))
                    .Order(StringComparer.Ordinal)
                    .Select(Card),
            ]
            : [];

    public IReadOnlyList<PrefixRule> Rules(SchemeCard card) =>
        SchemeCheck.RulesOf(SchemeFiles.Read(Path.Combine(FolderOf(card.Name), RulesFile)));

    /// <exception cref="InvalidOperationException">There is no workspace.</exception>
    public SchemeCard Store(SchemeFile file, string name, string nomenclature)
    {
        var folder = FolderOf(name);
        var draft = $"{folder}.{Guid.NewGuid():N}.new";
        Directory.CreateDirectory(draft);
        SchemeFiles.Write(file, Path.Combine(draft, RulesFile));
        var note = new SchemeNote(nomenclature, file.FileName);
        File.WriteAllText(Path.Combine(draft, NoteFile), JsonSerializer.Serialize(note, Indented));
        Remove(name);
        Directory.Move(draft, folder);
        return Card(folder);
    }

    /// <summary>Forgets a scheme; nothing happens when there is none of that name.</summary>
    public void Remove(string name)
    {
        var folder = FolderOf(name);
        if (!Directory.Exists(folder))
            return;
        var gone = $"{folder}.{Guid.NewGuid():N}.old";
        Directory.Move(folder, gone);
        Directory.Delete(gone, recursive: true);
    }

    private string? Root => workspace is null ? null : Path.Combine(workspace, "schemes");

    private string FolderOf(string name) =>
        Path.Combine(Root ?? throw new InvalidOperationException("There is no workspace."), name);

    private static SchemeCard Card(string folder)
    {
        var note =
            JsonSerializer.Deserialize<SchemeNote>(File.ReadAllText(Path.Combine(folder, NoteFile)))
            ?? throw new InvalidDataException($"{folder}/{NoteFile} is empty.");
        var name = Path.GetFileName(folder);
        var file = SchemeFiles.Read(Path.Combine(folder, RulesFile));
        return new SchemeCard(
            name,
            "added",
            note.Nomenclature,
            LocalText.Same(name),
            SchemeFiles.Classes(file),
            note.FileName,
            "user"
        )
        {
            IsAdded = true,
            IsDefault = true,
        };
    }

    private sealed record SchemeNote(string Nomenclature, string FileName);
}
