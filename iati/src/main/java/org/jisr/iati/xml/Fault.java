package org.jisr.iati.xml;

/** Why bytes cannot be read as XML. Each has a message of the same name in every language. */
public enum Fault {
  EMPTY,
  GZIP,
  ZIP,
  NOT_XML,
  UNEXPECTED_END,
  BAD_NAME,
  BAD_TAG,
  BAD_ATTRIBUTE,
  ATTRIBUTE_TWICE,
  END_TAG_MISMATCH,
  BAD_REFERENCE,
  ENTITY_REFUSED,
  BAD_CHARACTER,
  BAD_ENCODING,
  UNKNOWN_ENCODING,
  BAD_COMMENT,
  BAD_INSTRUCTION,
  BAD_CDATA,
  BAD_DOCTYPE,
  SECOND_ROOT,
  TOO_DEEP,
  TOO_MANY_ATTRIBUTES,
  TOO_LARGE;
}
