using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa sources</c>: what can be loaded.</summary>
public sealed class SourcesCommand : HansaCommand
{
    private readonly Argument<string?> code;
    private readonly Option<Format> format;

    public SourcesCommand()
        : base("sources", "Lists the sources whose files can be loaded, or shows one: form of its files, key, example.")
    {
        code = Take(new Argument<string?>("CODE") { Description = "One source.", Arity = ArgumentArity.ZeroOrOne });
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<Example> Examples =>
        [
            new("sources", "All sources, one a line."),
            new("sources comexstat", "What files of Comex Stat look like and how to load them."),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var form = asked.GetValue(format);
        var outcome = session.AskAnywhere(new ListSources());
        if (!outcome.Succeeded)
            return session.Refuse(outcome.Problem);
        if (asked.GetValue(code) is not { } wanted)
            session.Write(form == Format.Table ? Short(outcome.Value) : Full(outcome.Value), form);
        else if (outcome.Value.FirstOrDefault(one => one.Code == wanted) is { } source)
            WriteOne(source, form, session);
        else
            return session.Refuse(Unknown(wanted, outcome.Value));
        return ExitCode.Done;
    }

    private static Sheet Full(IReadOnlyList<SourceCard> sources) =>
        new(
            [
                new SheetColumn("code", Words.Of("head.code")),
                new SheetColumn("title", Words.Of("head.title")),
                new SheetColumn("reads", Words.Of("head.reads")),
                new SheetColumn("key", Words.Of("head.key")),
                new SheetColumn("example", Words.Of("head.example")),
            ],
            sources.Select(Row)
        );

    private static Sheet Short(IReadOnlyList<SourceCard> sources) =>
        new(
            [new SheetColumn("code", Words.Of("head.code")), new SheetColumn("title", Words.Of("head.title"))],
            sources.Select(source => (Cell[])[Cell.Of(source.Code), Cell.Of(source.Title)])
        )
        {
            Notes = [Words.Of("sources.more")],
        };

    private static Cell[] Row(SourceCard source) =>
        [
            Cell.Of(source.Code),
            Cell.Of(source.Title),
            Cell.Of(source.Reads),
            Cell.Of(string.Join(' ', source.Key)),
            Cell.Of(source.Example),
        ];

    private static void WriteOne(SourceCard source, Format format, Session session)
    {
        if (format != Format.Table)
        {
            session.Write(Full([source]), format);
            return;
        }
        FactList.Write(
            [
                (Words.Of("head.source"), source.Code),
                (Words.Of("head.title"), source.Title),
                (Words.Of("head.reads"), source.Reads),
                (Words.Of("head.key"), string.Join(", ", source.Key)),
                (
                    Words.Of("head.declares"),
                    string.Join("; ", source.Declares.Select(one => $"{one.Key}: {one.Value}"))
                ),
                (Words.Of("head.example"), source.Example),
            ],
            session.Terminal,
            session.Language
        );
    }

    private static Problem Unknown(string typed, IReadOnlyList<SourceCard> sources) =>
        new(
            ProblemKind.NotFound,
            new($"There is no source '{typed}'.", $"Источника «{typed}» нет."),
            Nearest.Advice(
                typed,
                [.. sources.Select(one => one.Code)],
                new("hansa sources lists them.", "Все источники: hansa sources.")
            )
        );
}
