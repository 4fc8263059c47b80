package org.jisr.iati.validate;

/** Small documents of the project's own. */
public final class Samples {

  private Samples() {}

  /** An activity in agreement with the schema and every rule, 22 lines long. */
  public static String activity(String identifier) {
    return """
    <iati-activity xml:lang="fr" default-currency="EUR">
    <iati-identifier>%s</iati-identifier>
    <reporting-org ref="FR-RCS-1" type="11">
    <narrative>Territoire</narrative>
    </reporting-org>
    <title>
    <narrative>Formation aux métiers du rail</narrative>
    </title>
    <description>
    <narrative>Une formation commune.</narrative>
    </description>
    <participating-org ref="FR-RCS-1" role="1" type="11"/>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2024-01-01"/>
    <recipient-country code="MA"/>
    <sector code="11330" vocabulary="1"/>
    <transaction>
    <transaction-type code="3"/>
    <transaction-date iso-date="2024-02-29"/>
    <value value-date="2024-02-29">1250.50</value>
    </transaction>
    </iati-activity>
    """
        .formatted(identifier);
  }
}
