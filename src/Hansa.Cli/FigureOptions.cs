using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Ports;

namespace Hansa.Cli;

/// <summary>The forms of figures: those of every list, and those that other programs of statistical agencies read.</summary>
public enum FigureForms
{
    Table,
    Csv,
    Json,
    JsonStat,
    Px,
    Xlsx,
}

/// <summary>The options of commands that answer with figures: in what form, and where to.</summary>
public sealed class FigureOptions
{
    public Option<FigureForms> Form { get; } =
        new("--format")
        {
            HelpName = "table|csv|json|json-stat|px|xlsx",
            Description =
                "table for people, csv or json for programs (full precision), json-stat or px for exchange between agencies, xlsx for Excel. "
                + "Default: table.",
            CustomParser = Choice.Parse<FigureForms>,
        };

    public Option<string?> File { get; } =
        StandardOptions.Text("--out", "FILE", "Writes into a file; one that is there is replaced.");

    public Option<string?> Contact { get; } =
        StandardOptions.Text("--contact", "TEXT", "Who answers questions on the figures; stands in json-stat and px.");

    /// <summary>Asks, and shows the answer in the form and at the place asked for.</summary>
    /// <param name="filed">Asks for a reply as a file.</param>
    /// <param name="show">Writes a reply as a table, as csv or as json.</param>
    /// <returns>The exit code.</returns>
    public int Answer<TReply>(
        ParseResult asked,
        Session session,
        UseCase<TReply> request,
        Func<TReply, FigureForm, UseCase<DocumentFile>> filed,
        Action<TReply, Format, Session> show
    )
    {
        var target = new FileTarget(asked.GetValue(File), session);
        if (Word(asked.GetValue(Form)) is not { } word)
            return target.Text(inner =>
                inner.Answer(request, reply => show(reply, (Format)asked.GetValue(Form), inner))
            );
        if (target.CannotTake(word) is { } refusal)
            return session.Refuse(refusal);
        var form = new FigureForm(word, session.FileLanguage, asked.GetValue(Contact));
        var file = from reply in session.Ask(request) from written in session.Ask(filed(reply, form)) select written;
        return session.Show(file, target.Bytes);
    }

    // The first forms are those of every list.
    private static string? Word(FigureForms form) =>
        form switch
        {
            FigureForms.JsonStat => "json-stat",
            FigureForms.Px => "px",
            FigureForms.Xlsx => "xlsx",
            _ => null,
        };
}
