using System.Globalization;
using System.Text;
using Dapper;
using PubArchive.Archive.Records;
using PubArchive.Archive.Storage;
using PubArchive.Catalogue;
using PubArchive.Items;

namespace PubArchive.Archive.Querying;

/// <summary>Lists of publications, narrowed and sorted by the database.</summary>
internal sealed class Lists(Database database, DateOnly today)
{
    public IReadOnlyList<PublicationRow> Find(PublicationQuery query, UnitTree units)
    {
        var values = new DynamicParameters();
        if (!TryWhere(query, units, values, out var where)) { return []; }
        values.Add("Limit", query.Limit ?? -1);
        values.Add("Offset", query.Offset);
        var select = $"select {LightRow.Columns} from record r{where} order by {Order(query.Order)} limit @Limit offset @Offset";
        return [.. database.Connection.Query<LightRow>(select, values).Select(row => row.ToRow())];
    }

    private bool TryWhere(PublicationQuery query, UnitTree units, DynamicParameters values, out StringBuilder where)
    {
        where = new StringBuilder(" where 1");
        if (query.UnitKey is { } unit)
        {
            where.Append(" and r.id in (select version_id from placement where unit_key in @Units)");
            values.Add("Units", Below(units, unit));
        }
        if (query.Goal is { } goal) { Add(where, values, " and r.id in (select version_id from goal where goal = @Goal)", "Goal", goal.Number); }
        if (query.Type is { } type) { Add(where, values, " and r.type = @Type", "Type", ZoteroSchema.Name(type)); }
        where.Append(" and ").Append(StandingColumns.Sql(query.Standings, today));
        if (query.PublishedYear is { } published) { Add(where, values, " and substr(r.published, 1, 4) = @Published", "Published", published.ToString("D4", CultureInfo.InvariantCulture)); }
        if (query.RegisteredYear is { } registered) { Add(where, values, " and substr(r.registered, 1, 4) = @Registered", "Registered", registered.ToString("D4", CultureInfo.InvariantCulture)); }
        if (query.Month is { } month)
        {
            var column = query is { PublishedYear: not null, RegisteredYear: null } ? "published" : "registered";
            Add(where, values, $" and substr(r.{column}, 6, 2) = @Month", "Month", month.ToString("D2", CultureInfo.InvariantCulture));
        }
        if (string.IsNullOrWhiteSpace(query.Text)) { return true; }
        if (SearchQuery.From(query.Text) is not { } match) { return false; }
        Add(where, values, " and r.id in (select rowid from search where search match @Match)", "Match", match);
        return true;
    }

    private static void Add(StringBuilder where, DynamicParameters values, string condition, string name, object value)
    {
        where.Append(condition);
        values.Add(name, value);
    }

    private static string[] Below(UnitTree units, string key)
    {
        if (units.Find(key) is not { } unit) { return [key]; }
        return [key, .. units.Children(unit).SelectMany(child => Below(units, child.Key))];
    }

    private static string Order(PublicationOrder order) => order switch
    {
        PublicationOrder.Registered => "r.registered desc, r.sort_title, r.key",
        PublicationOrder.Title => "r.sort_title, r.key",
        PublicationOrder.Creator => "r.sort_name = '', r.sort_name, r.published is null, r.published, r.sort_title, r.key",
        PublicationOrder.Key => "r.key",
        _ => "r.published is null, r.published desc, r.sort_title, r.key",
    };
}
