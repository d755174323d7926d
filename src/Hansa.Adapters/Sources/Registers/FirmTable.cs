using Hansa.Adapters.Sources.Text;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Registers;

/// <summary>Any delimited file with a header that lists firms: a business register, or a table of the groups that firms belong to.</summary>
internal sealed class FirmTable : RegisterSource
{
    public override SourceCard Card { get; } =
        new(
            "register",
            "A register of firms: size or staff, turnover, balance sheet and ownership; groups of firms",
            "text divided by commas, semicolons, tabs or bars with a header; firm (or inn), size or staff, turnover, balance, state-share, other-share, "
                + "region, activity, entered, born, group, and date or from and to; other names with --map; other columns are not kept",
            [],
            "hansa load firms.csv --as firms --source register --workspace work --size-rule 209-FZ --unit krub --period 2017-12-31"
        );

    public override IReadOnlyList<string> Layout { get; } =
    ["firm", "size", "region", "activity", "entered", "born", "from", "to", "group"];

    public override Outcome<RegisterReader> OpenFirms(Stream content, RegisterReading reading) =>
        DelimitedText.Open(content, Text, reading.Request).Then(records => FirmTableReader.Of(records, reading));
}
