using Hansa.Cli.Texts;
using Hansa.UseCases.Explanations;
using Hansa.UseCases.Questions;

namespace Hansa.Cli.Rendering;

/// <summary>Saved questions as a list.</summary>
public static class QuestionSheet
{
    public static Sheet Of(IReadOnlyList<SavedQuestion> questions) =>
        new(
            [
                new SheetColumn("name", Words.Of("head.name")),
                new SheetColumn("command", Words.Of("head.command")),
                new SheetColumn("snapshot", Words.Of("head.last-snapshot")),
            ],
            questions.Select(one =>
                (Cell[])
                    [
                        Cell.Of(one.Name),
                        Cell.Of(QuestionWords.Command("show", one.Question)),
                        Cell.Of(one.Snapshot ?? ""),
                    ]
            )
        )
        {
            Notes = questions.Count == 0 ? [Words.Of("ask.none")] : [],
        };
}
