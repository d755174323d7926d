using System.CommandLine;
using Hansa.UseCases.Datasets;

namespace Hansa.Cli.Commands;

/// <summary>How files are to be read: the options of <c>hansa load</c> that override or complete what a source declares.</summary>
public sealed class LoadOptions
{
    // Role → how help writes its value.
    private static readonly KeyValuePair<string, string>[] ConstantRoles =
    [
        new(Role.Period, "PERIOD"),
        new(Role.Reporter, "CODE"),
        new(Role.Region, "CODE"),
        new(Role.Partner, "CODE"),
        new(Role.Flow, "export|import"),
        new(Role.Size, "SIZE"),
    ];

    private readonly Option<Dictionary<string, string>> mapping = Pairs.Option(
        "--map",
        "role=column",
        $"Which column is what. Roles: {string.Join(", ", Role.All)}; of registers of firms: {string.Join(", ", Role.OfRegisters)}."
    );
    private readonly Option<Dictionary<string, string>> nomenclatures = Pairs.Option(
        "--nomenclature",
        "dimension=NAME",
        "Codes are checked against it: product=HS2017, product=HS2012:2013..2016,HS2017:2017.., region=br, "
            + "product=any keeps codes as they are."
    );
    private readonly Option<Dictionary<string, string>> statuses = Pairs.Option(
        "--status",
        "word=meaning",
        "What a word of the status column means: observed, suppressed or not-observed."
    );
    private readonly IReadOnlyDictionary<string, Option<string?>> constants = ConstantRoles.ToDictionary(
        role => role.Key,
        role =>
            StandardOptions.Text(
                "--" + role.Key,
                role.Value,
                $"The {role.Key} of every row, where the files have no such column."
            )
    );
    private readonly Option<string?> unit = StandardOptions.Text(
        "--unit",
        "UNIT",
        "Currency and scale of values: usd, kusd (thousands), meur (millions), …; or persons, kpersons, index, index:previous, rate:RUB/USD."
    );
    private readonly Option<string?> citation = StandardOptions.Text(
        "--citation",
        "TEXT",
        "Whose numbers these are: publisher, table, date. Needed for statistics."
    );
    private readonly Option<int?> decimals = StandardOptions.Whole(
        "--decimals",
        "N",
        "Digits after the point that values are stored with."
    );
    private readonly Option<int?> massDecimals = StandardOptions.Whole("--mass-decimals", "N", "The same for masses.");
    private readonly Option<int?> quantityDecimals = StandardOptions.Whole(
        "--quantity-decimals",
        "N",
        "The same for quantities."
    );
    private readonly Option<string?> controlTotal = StandardOptions.Text(
        "--control-total",
        "AMOUNT",
        "What the accepted values must add up to, in the unit of the file."
    );
    private readonly Option<string[]> numbers = StandardOptions.Repeated(
        "--number",
        "FORM",
        "Forms of numbers beyond plain digits: comma, point, scientific, negative."
    );
    private readonly Option<string?> encoding = StandardOptions.Text(
        "--encoding",
        "NAME",
        "utf-8, latin-1, windows-1252, windows-1251 or cp866."
    );
    private readonly Option<string?> delimiter = StandardOptions.Text(
        "--delimiter",
        "SIGN",
        "One character, or tab, comma, semicolon, pipe."
    );
    private readonly Option<string?> sheet = StandardOptions.Text(
        "--sheet",
        "NAME",
        "The sheet of an Excel workbook: its name, or its number from 1."
    );
    private readonly Option<string[]> key = StandardOptions.Repeated(
        "--key",
        "ROLE,…",
        "Roles that name a row together; a row that repeats them is a duplicate."
    );
    private readonly Option<Absence?> absence = new("--absence")
    {
        HelpName = "zero|not-observed",
        Description = "What a missing row means.",
        CustomParser = argument => Choice.Parse<Absence>(argument),
    };
    private readonly Option<bool> confidential = StandardOptions.Switch(
        "--confidential",
        "Marks the dataset confidential."
    );
    private readonly Option<bool> open = StandardOptions.Switch(
        "--public",
        "Anybody may see the figures, though the files name firms: such files make a dataset confidential otherwise."
    );
    private readonly Option<string?> sizeRule = StandardOptions.Text(
        "--size-rule",
        "RULE",
        "The rule that gives firms of a register their size: 209-FZ, 2003/361/EC, US, TEC."
    );
    private readonly Option<string?> firmKey = StandardOptions.Text(
        "--firm-key",
        "FILE",
        "The key that turns numbers of firms into pseudonyms. Default: the workspace's own, made when first needed."
    );

    /// <summary>Adds the options to the command.</summary>
    public LoadOptions(Command command)
    {
        Option[] all =
        [
            mapping,
            .. constants.Values,
            nomenclatures,
            unit,
            citation,
            decimals,
            massDecimals,
            quantityDecimals,
            controlTotal,
            numbers,
            encoding,
            delimiter,
            sheet,
            statuses,
            key,
            absence,
            confidential,
            open,
            sizeRule,
            firmKey,
        ];
        foreach (var option in all)
            command.Options.Add(option);
    }

    /// <summary>The request with all that the command line says of reading.</summary>
    public LoadRequest Read(ParseResult asked, LoadRequest request) =>
        request with
        {
            Mapping = asked.GetRequiredValue(mapping),
            Nomenclatures = asked.GetRequiredValue(nomenclatures),
            Statuses = asked.GetRequiredValue(statuses),
            Constants = Constants(asked),
            Unit = asked.GetValue(unit),
            Citation = asked.GetValue(citation),
            Decimals = asked.GetValue(decimals),
            MassDecimals = asked.GetValue(massDecimals),
            QuantityDecimals = asked.GetValue(quantityDecimals),
            ControlTotal = asked.GetValue(controlTotal),
            Numbers = CodeList.Of(asked.GetValue(numbers)),
            Encoding = asked.GetValue(encoding),
            Delimiter = asked.GetValue(delimiter),
            Sheet = asked.GetValue(sheet),
            Key = CodeList.Of(asked.GetValue(key)),
            Absence = asked.GetValue(absence),
            Confidential = asked.GetValue(confidential),
            Public = asked.GetValue(open),
            SizeRule = asked.GetValue(sizeRule),
            FirmKey = asked.GetValue(firmKey),
        };

    private Dictionary<string, string> Constants(ParseResult asked) =>
        constants
            .Select(pair => (Role: pair.Key, Value: asked.GetValue(pair.Value)))
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Role, pair => pair.Value!);
}
