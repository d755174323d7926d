using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Statistics.Cubes;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa link</c>: declarations and a register into rows with the size of their firms.</summary>
public sealed class LinkCommand : HansaCommand
{
    private readonly Argument<string> declarations;
    private readonly Option<string> register;
    private readonly Option<string> name;
    private readonly Option<string?> groups;
    private readonly Option<SizeStatus> status;
    private readonly Option<int?> baseYear;
    private readonly Option<RegisterMoment> moment;
    private readonly Option<AbsentFirms> absent;
    private readonly Option<Grain> period;
    private readonly Option<ClassChange> classChange;
    private readonly Option<Format> format;

    public LinkCommand()
        : base(
            "link",
            "Gives declarations the size of their firms from a register of the right date, as a dataset of its own."
        )
    {
        declarations = Take(
            new Argument<string>("DECLARATIONS") { Description = "The dataset whose rows name firms." }
        );
        register = Take(StandardOptions.Required("--register", "NAME", "The register that knows how large firms are."));
        name = Take(
            StandardOptions.Required("--as", "NAME", "The dataset to make; made anew where it was linked before.")
        );
        groups = Take(
            StandardOptions.Text(
                "--groups",
                "NAME",
                "A table of the groups that firms belong to, loaded as a register."
            )
        );
        status = Take(
            Words<SizeStatus>(
                "--status",
                "dated|base-year|current|first-export",
                "Which size a firm has: of the time, of a base year, the newest, or of its first export. Default: dated."
            )
        );
        baseYear = Take(StandardOptions.Whole("--base-year", "YEAR", "The year of --status base-year."));
        moment = Take(
            Words<RegisterMoment>(
                "--moment",
                "end|any-month",
                "When a firm must be in the register: at the end of the period, or of any of its months. Default: end."
            )
        );
        absent = Take(
            Words<AbsentFirms>(
                "--absent",
                "unknown|large",
                "What a firm is that the register of the time does not have; large is right only where the register holds every small and "
                    + "medium-sized firm. Default: unknown."
            )
        );
        period = Take(Words<Grain>("--by", "year|quarter|month", "How long a firm keeps one size. Default: year."));
        classChange = Take(
            Words<ClassChange>(
                "--class-change",
                "by-law|each-year",
                "Sizes that a rule computed from figures: a class changes after the law's waiting time (209-FZ: three calendar years in a row), or "
                    + "each year by that year alone. Default: by-law."
            )
        );
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "The linked dataset has the same rows to the cent, with sizes, and works like any other: show, table and the rest. Firms that are not "
                + "in the register, and trade that names no firm, stay apart as unknown and are never counted as large unless --absent says so. "
                + "How much is linked is printed here and kept with the dataset.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("link declarations --register sme --as exports", "Size of the firm at the end of each year."),
            new(
                "link declarations --register sme --as exports-2015 --status base-year --base-year 2015",
                "Every firm keeps the size it had in 2015."
            ),
        ];

    public override int Run(ParseResult asked, Session session) =>
        session.Answer(
            new LinkFirms(
                asked.GetRequiredValue(declarations),
                asked.GetRequiredValue(register),
                asked.GetRequiredValue(name)
            )
            {
                Groups = asked.GetValue(groups),
                Rules = new LinkRules(
                    asked.GetValue(status),
                    asked.GetValue(moment),
                    asked.GetValue(absent),
                    asked.GetValue(period)
                )
                {
                    BaseYear = asked.GetValue(baseYear) ?? 0,
                    ClassChange = asked.GetValue(classChange),
                },
            },
            done => LinkPage.Write(done, asked.GetValue(format), session)
        );

    private static Option<T> Words<T>(string name, string words, string meaning)
        where T : struct, Enum =>
        new(name)
        {
            HelpName = words,
            Description = meaning,
            CustomParser = Choice.Parse<T>,
        };
}
