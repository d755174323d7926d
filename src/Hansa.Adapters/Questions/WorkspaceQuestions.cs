using System.Text.Json;
using System.Text.Json.Serialization;
using Hansa.Adapters.Datasets;
using Hansa.UseCases;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Ports;
using Hansa.UseCases.Questions;

namespace Hansa.Adapters.Questions;

/// <summary>The questions of a workspace: one small JSON file each, that a person can read and carry to another workspace.</summary>
public sealed class WorkspaceQuestions(Workspace workspace) : IQuestions
{
    private const int Format = 1;

    private const string Extension = ".json";

    // A file beyond this is no question.
    private const long MostBytes = 100_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public Outcome<IReadOnlyList<SavedQuestion>> All()
    {
        var found = new List<SavedQuestion>();
        foreach (var file in Files())
        {
            var read = Read(file);
            if (!read.Succeeded)
                return read.Problem;
            found.Add(read.Value);
        }
        return found;
    }

    public Outcome<SavedQuestion> Find(string name)
    {
        string[] known = [.. Files().Select(NameOf)];
        return known.Contains(name)
            ? Read(FileOf(name))
            : new Problem(
                ProblemKind.NotFound,
                new($"There is no saved question '{name}'.", $"Сохранённого вопроса «{name}» нет."),
                Nearest.Advice(
                    name,
                    known,
                    new(
                        "Save one with hansa show … --save NAME; hansa ask lists them.",
                        "Сохраняет вопрос hansa show … --save ИМЯ; список: hansa ask."
                    )
                )
            );
    }

    public Outcome<SavedQuestion> Store(SavedQuestion question) =>
        SavedQuestion
            .Checked(question.Name)
            .Then<SavedQuestion>(name =>
            {
                Directory.CreateDirectory(workspace.Questions);
                var (final, draft) = (FileOf(name), Path.Combine(workspace.Questions, $".{Guid.NewGuid():N}"));
                File.WriteAllText(draft, JsonSerializer.Serialize(Stored.Of(question), Json) + "\n");
                File.Move(draft, final, overwrite: true);
                return question;
            });

    public Outcome<SavedQuestion> Remove(string name) =>
        Find(name)
            .Then<SavedQuestion>(found =>
            {
                File.Delete(FileOf(name));
                return found;
            });

    private string[] Files() =>
        Directory.Exists(workspace.Questions)
            ?
            [
                .. Directory
                    .GetFiles(workspace.Questions, "*" + Extension)
                    .Where(file => SavedQuestion.Checked(NameOf(file)).Succeeded)
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private string FileOf(string name) => Path.Combine(workspace.Questions, name + Extension);

    private static Outcome<SavedQuestion> Read(string file)
    {
        try
        {
            if (new FileInfo(file).Length > MostBytes)
                return Damaged(file, new("it is too long", "он слишком длинный"));
            return JsonSerializer.Deserialize<Stored>(File.ReadAllText(file), Json) is { Format: Format } stored
                ? stored.Question(NameOf(file))
                : Damaged(file, new("it has another format", "у него другой формат"));
        }
        catch (JsonException damage)
        {
            return Damaged(file, LocalText.Same(damage.Message));
        }
    }

    private static Problem Damaged(string file, LocalText how) =>
        new(
            ProblemKind.Unavailable,
            new(
                $"The saved question {NameOf(file)} cannot be read: {how}.",
                $"Не читается сохранённый вопрос {NameOf(file)}: {how}."
            ),
            new($"Mend or delete {file}.", $"Исправьте или удалите {file}.")
        );

    /// <summary>A question as its file holds it: the words of the command line.</summary>
    private sealed record Stored
    {
        public required int Format { get; init; }

        public required string Indicator { get; init; }

        public required string Data { get; init; }

        public required IReadOnlyList<StoredWord> Options { get; init; }

        public string? Snapshot { get; init; }

        public static Stored Of(SavedQuestion question) =>
            new()
            {
                Format = WorkspaceQuestions.Format,
                Indicator = question.Question.Indicator,
                Data = question.Question.Data,
                Options =
                [
                    .. QuestionWords.Of(question.Question).Select(word => new StoredWord(word.Name, word.Value)),
                ],
                Snapshot = question.Snapshot,
            };

        public Outcome<SavedQuestion> Question(string name) =>
            QuestionWords
                .Read(Indicator, Data, [.. Options.Select(word => new QuestionWord(word.Name, word.Value))])
                .Then<SavedQuestion>(asked => new SavedQuestion(name, asked, Snapshot));
    }

    private sealed record StoredWord(string Name, string Value);
}
