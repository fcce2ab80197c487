package uk.turnstone.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import uk.turnstone.linkage.PartialDate;
import uk.turnstone.linkage.PersonIdentifier;
import uk.turnstone.linkage.PersonRecord;
import uk.turnstone.linkage.Sex;
import uk.turnstone.linkage.identifier.IdentifierType;
import uk.turnstone.linkage.identifier.Postcode;
import uk.turnstone.linkage.name.PersonName;

/**
 * A record as columns, in which Spark moves it between machines. Reading what was written gives an equal record: whatever
 * is a value of its own is made again by its constructor, which refuses what is wrong.
 */
final class RecordColumns {

    static final String ID = "id";

    static final StructType NAME = new StructType().add("forenames", StringType).add("surname", StringType);
    static final StructType BIRTH =
            new StructType().add("earliest", LongType).add("latest", LongType).add("precision", StringType);
    static final StructType NUMBER = new StructType().add("type", StringType).add("canonical", StringType);
    static final StructType SCHEMA = new StructType()
            .add(ID, LongType, false)
            .add("agency", StringType, false)
            .add("source", StringType, false)
            .add("protected", BooleanType, false)
            .add("names", createArrayType(NAME), false)
            .add("birth", BIRTH, true)
            .add("identifiers", createArrayType(NUMBER), false)
            .add("postcodes", createArrayType(StringType), false)
            .add("sex", StringType, false);

    private RecordColumns() {}

    static Row write(PersonRecord held) {
        return RowFactory.create(
                held.id(),
                held.agency(),
                held.source(),
                held.isProtected(),
                held.names().stream()
                        .map(name -> RowFactory.create(name.forenames(), name.surname()))
                        .toArray(),
                written(held.birth()),
                held.identifiers().stream()
                        .map(number -> RowFactory.create(number.type().name(), number.canonical()))
                        .toArray(),
                held.postcodes().stream().map(Postcode::canonical).toArray(),
                held.sex().name());
    }

    /** @param row begins with the columns of {@link #SCHEMA}; others may follow */
    static PersonRecord read(Row row) {
        List<Row> names = row.getList(4);
        List<Row> numbers = row.getList(6);
        List<String> postcodes = row.getList(7);
        return PersonRecord.of(
                row.getLong(0),
                row.getString(1),
                row.getString(2),
                row.getBoolean(3),
                names.stream()
                        .map(name -> new PersonName(name.getString(0), name.getString(1)))
                        .toList(),
                row.isNullAt(5) ? null : birth(row.getStruct(5)),
                numbers.stream()
                        .map(number ->
                                new PersonIdentifier(IdentifierType.valueOf(number.getString(0)), number.getString(1)))
                        .toList(),
                postcodes.stream().map(Postcode::new).toList(),
                Sex.valueOf(row.getString(8)));
    }

    private static @Nullable Row written(@Nullable PartialDate birth) {
        return birth == null
                ? null
                : RowFactory.create(
                        birth.earliest().toEpochDay(),
                        birth.latest().toEpochDay(),
                        birth.precision().name());
    }

    private static PartialDate birth(Row written) {
        return new PartialDate(
                LocalDate.ofEpochDay(written.getLong(0)),
                LocalDate.ofEpochDay(written.getLong(1)),
                PartialDate.Precision.valueOf(written.getString(2)));
    }
}
