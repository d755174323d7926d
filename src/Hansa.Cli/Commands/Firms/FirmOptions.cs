using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.UseCases;
using Hansa.UseCases.Assessment;
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
        "One of the tables by its code; csv and json hold one, the first unless said."
    );

    private readonly Option<Format> format = StandardOptions.Format();

    public IReadOnlyList<Option> All(bool hasRule = true) =>
        [data, period, .. hasRule ? [rule] : Array.Empty<Option>(), by, scheme, only, level, table, format];

    public FirmQuestion Question(ParseResult asked) =>
        new(asked.GetRequiredValue(data))
        {
            Period = asked.GetValue(period),
            Rule = asked.GetResult(rule) is null ? "any" : asked.GetValue(rule) ?? "any",
            By = CodeList.Of(asked.GetValue(by)),
            Scheme = asked.GetValue(scheme),
            Only = CodeList.Of(asked.GetValue(only)),
            Level = asked.GetValue(level),
        };

    /// <summary>Asks, and shows all tables for people, or one for programs.</summary>
    public int Answer(ParseResult asked, Session session, UseCase<FirmReport> request)
    {
        var (chosen, form) = (asked.GetValue(table), asked.GetValue(format));
        return session.Show(
            session.Ask(request).Then(report => Chosen(report, chosen, form)),
            tables => Write(tables, form, session)
        );
    }

    private static Outcome<IReadOnlyList<ReportTable>> Chosen(FirmReport report, string? code, Format form)
    {
        if (code is null)
            return Outcome<IReadOnlyList<ReportTable>>.Of(form == Format.Table ? report.Together : [report.Tables[0]]);
        var found = report.Tables.Where(table => table.Code == code).ToArray();
        return found.Length > 0
            ? found
            : new Problem(
                ProblemKind.NotFound,
                $"There is no table '{code}' in this answer.",
                $"It has {string.Join(", ", report.Codes)}."
            );
    }

    private static void Write(IReadOnlyList<ReportTable> tables, Format form, Session session)
    {
        if (form == Format.Table)
            session.Write(tables);
        else
            session.Write(tables[0], form);
    }
}
