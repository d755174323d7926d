using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases;
using Hansa.UseCases.Documents;
using Hansa.UseCases.Firms;

namespace Hansa.Cli.Commands.Firms;

/// <summary>The options that every command on firms takes.</summary>
internal sealed class FirmOptions
{
    private readonly Option<string> data = StandardOptions.Required(
        "--data",
        "NAME",
        "Declarations, or declarations linked with a register."
    );

    private readonly Option<string?> period = StandardOptions.Text(
        "--period",
        "YEARS",
        "2013..2017. Default: all years of the dataset."
    );

    private readonly Option<string?> rule = StandardOptions.Text(
        "--rule",
        "ID",
        "Who counts as an exporter; hansa firms definitions. Default: any."
    );

    private readonly Option<string[]> by = StandardOptions.Repeated(
        "--by",
        "region,product-group,…",
        "Tells parts of trade apart: region, product-group, partner-group, size; several make a crossing."
    );

    private readonly Option<string?> scheme = StandardOptions.Text(
        "--scheme",
        "NAME",
        "The classification of product-group. Default: nine-groups."
    );

    private readonly Option<string[]> only = StandardOptions.Repeated("--only", "CODE,…", "Shows these parts.");

    private readonly Option<int?> level = StandardOptions.Whole(
        "--level",
        "2|4|6|10",
        "Digits of code that make a product. Default: 6."
    );

    private readonly Option<string?> table = StandardOptions.Text(
        "--table",
        "CODE",
        "One of the tables by its code; every form but table holds one, the first unless said."
    );

    private readonly FigureOptions figures = new();

    /// <summary>Adds them to a command.</summary>
    /// <param name="hasRule">False for a command that takes definitions of its own.</param>
    public void AddTo(Command command, bool hasRule = true)
    {
        Option[] first = [data, period, .. hasRule ? [rule] : Array.Empty<Option>(), by, scheme, only, level, table];
        Option[] last = [figures.Form, figures.File, figures.Contact];
        foreach (var option in first.Concat(last))
            command.Options.Add(option);
    }

    /// <summary>The question; whoever has the workspace asks for marked internal tables.</summary>
    public FirmQuestion Question(ParseResult asked) =>
        new(asked.GetRequiredValue(data))
        {
            Period = asked.GetValue(period),
            Rule = asked.GetResult(rule) is null ? "any" : asked.GetValue(rule) ?? "any",
            By = CodeList.Of(asked.GetValue(by)),
            Scheme = asked.GetValue(scheme),
            Only = CodeList.Of(asked.GetValue(only)),
            Level = asked.GetValue(level),
            AsInternal = true,
        };

    /// <summary>Asks, and shows all tables for people, or one for programs.</summary>
    public int Answer(ParseResult asked, Session session, UseCase<FirmReport> question) =>
        figures.Answer(
            asked,
            session,
            new OneFirmTable(question, asked.GetValue(table)),
            (report, form) => new WriteTable(report.Tables[0], form),
            Write
        );

    private static void Write(FirmReport report, Format form, Session session)
    {
        if (form == Format.Table)
            session.Write(report.Together);
        else
            session.Write(report.Tables[0], form);
    }
}
