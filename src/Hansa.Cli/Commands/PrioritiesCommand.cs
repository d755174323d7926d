using System.CommandLine;
using Hansa.Cli.Rendering;
using Hansa.Cli.Texts;
using Hansa.UseCases;
using Hansa.UseCases.Assessment.Priorities;

namespace Hansa.Cli.Commands;

/// <summary><c>hansa priorities</c>: sectors, products and markets of a region by rank, with reasons.</summary>
public sealed class PrioritiesCommand : HansaCommand
{
    private const int Shown = 15;

    private readonly Argument<string> region;
    private readonly Option<string> data;
    private readonly Option<string[]> kinds;
    private readonly Option<string?> territory;
    private readonly Option<string?> scheme;
    private readonly Option<string?> world;
    private readonly Option<string?> period;
    private readonly Option<string[]> weights;
    private readonly Option<int?> cut;
    private readonly Option<decimal?> minimumShare;
    private readonly Option<int?> draws;
    private readonly Option<int?> seed;
    private readonly Option<bool> all;
    private readonly Option<Format> format;

    public PrioritiesCommand()
        : base("priorities", "Ranks the sectors, products and markets of a region, and says why.")
    {
        region = Take(new Argument<string>("REGION") { Description = "Its code, such as RU-VLG." });
        data = Take(StandardOptions.Required("--data", "NAME", "The dataset."));
        kinds = Take(
            StandardOptions.Repeated(
                "--of",
                "sectors|products|markets",
                "What to rank. Default: all that the rows allow."
            )
        );
        territory = Take(
            StandardOptions.Text("--territory", "reporter|region", "Of which kind the code is. Default: region.")
        );
        scheme = Take(StandardOptions.Text("--scheme", "NAME", "The classification into sectors. Default: sectors-a."));
        world = Take(StandardOptions.Text("--world", "NAME", "A dataset with world trade, for the growth of demand."));
        period = Take(StandardOptions.Text("--period", "PERIOD", "2013..2017. Default: all years of the dataset."));
        weights = Take(
            StandardOptions.Repeated(
                "--weight",
                "CRITERION=NUMBER",
                "A weight in place of the usual one; 0 leaves it out."
            )
        );
        cut = Take(StandardOptions.Whole("--cut", "NUMBER", "The last rank that counts as a priority. Default: 10."));
        minimumShare = Take(
            StandardOptions.Number(
                "--minimum-share",
                "SHARE",
                "Products and markets below this share of the region's exports are left out. Default: 0.001."
            )
        );
        draws = Take(
            StandardOptions.Whole("--draws", "NUMBER", "Draws of weights behind the intervals. Default: 1000.")
        );
        seed = Take(StandardOptions.Whole("--seed", "NUMBER", "Another seed draws other weights. Default: 1."));
        all = Take(StandardOptions.Switch("--all", $"Show every item, not the first {Shown}. Csv and json always do."));
        format = Take(StandardOptions.Format());
    }

    public override IReadOnlyList<string> Details =>
        [
            "Criteria: specificity, sme-share, growth, technology, resilience, market-growth. Each counts by an item's standing "
                + "among the others; what is not known of an item leaves its weight to the rest. Weights and rules are data: "
                + "data/parameters/priority-*.csv.",
        ];

    public override IReadOnlyList<Example> Examples =>
        [
            new("priorities BR-SP --data brazil", "What São Paulo exports, by rank, with reasons."),
            new("priorities BR-SP --data brazil --of markets --cut 5", "The five markets to begin with."),
            new(
                "priorities BR-SP --data brazil --of products --weight technology=3 --weight growth=0",
                "Products, with technology weighing more and growth nothing."
            ),
        ];

    public override int Run(ParseResult asked, Session session)
    {
        var request = Request(asked);
        return request.Succeeded
            ? session.Answer(request.Value, report => Write(report, asked, session))
            : session.Refuse(request.Problem);
    }

    private Outcome<RankPriorities> Request(ParseResult asked)
    {
        var plain = new RankPriorities(asked.GetRequiredValue(region), asked.GetRequiredValue(data));
        return from chosen in PriorityWords.Kinds(asked.GetValue(kinds) ?? [])
            from weighed in PriorityWords.Weights(asked.GetValue(weights) ?? [])
            select plain with
            {
                Kinds = chosen,
                Territory = asked.GetValue(territory),
                Scheme = asked.GetValue(scheme),
                World = asked.GetValue(world),
                Period = asked.GetValue(period),
                Weights = weighed,
                Cut = asked.GetValue(cut) ?? plain.Cut,
                MinimumShare = asked.GetValue(minimumShare) ?? plain.MinimumShare,
                Draws = asked.GetValue(draws) ?? plain.Draws,
                Seed = (ulong?)asked.GetValue(seed) ?? plain.Seed,
            };
    }

    private void Write(PriorityReport report, ParseResult asked, Session session)
    {
        var form = asked.GetValue(format);
        if (form != Format.Table)
        {
            session.Write(report.Together(), form);
            return;
        }
        int? most = asked.GetValue(all) ? null : Shown;
        session.Write([.. report.Lists.SelectMany(list => new[] { list.Ranking(most), list.Reasons(most) })]);
        foreach (var modifier in report.Modifiers.Select(one => one.In(session.Language)))
            Paragraph.Write(
                Words.Filled("priorities.modifier", modifier).In(session.Language),
                session.Terminal,
                indent: 0
            );
    }
}
