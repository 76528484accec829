package org.voltyard.fleet.register.imports;

import java.util.List;
import java.util.Locale;

/// A column of a file, known by its name in English and Chinese.
public enum Column {
  ID("id", "employeeid", "employeeno", "编号", "工号", "标识"),
  PLATE("plate", "platenumber", "licenceplate", "licenseplate", "车牌", "车牌号", "车牌号码"),
  FLEET_NUMBER("fleetnumber", "fleetno", "自编号", "车队编号"),
  VIN("vin", "chassisnumber", "车架号", "vin码", "车辆识别代号"),
  EVCCID("evccid", "evcc", "mac", "macaddress", "车端标识"),
  BATTERY("battery", "batterykwh", "batterycapacity", "电池", "电池容量", "电池kwh"),
  CONNECTOR("connector", "connectortype", "inlet", "充电接口", "接口"),
  MAX_POWER("maxpower", "maxpowerkw", "maximumpower", "最大功率", "最大充电功率", "最大功率kw"),
  ORGANISATION("organisation", "organization", "company", "组织", "单位", "公司", "车队"),
  DRIVER("driver", "drivername", "司机", "驾驶员"),
  ACTIVE("active", "inuse", "启用", "在用"),
  NAME("name", "fullname", "姓名", "名称"),
  PHONE("phone", "phonenumber", "mobile", "telephone", "电话", "手机", "手机号", "手机号码"),
  EMAIL("email", "mail", "emailaddress", "邮箱", "电子邮箱", "电子邮件"),
  LANGUAGE("language", "语言"),
  PARENT("parent", "parentgroup", "group", "belongsto", "上级", "上级组织", "凭证组", "所属组", "父凭证"),
  TOKEN("token", "tokenid", "card", "cardnumber", "uid", "凭证", "卡号", "凭证号"),
  LABEL("label", "holder", "标签", "备注", "持有人", "说明"),
  KIND("kind", "type", "类型", "种类"),
  STATUS("status", "状态"),
  EXPIRY("expiry", "expires", "validuntil", "有效期", "有效期至", "到期", "到期时间"),
  VEHICLE("vehicle", "车辆");

  @SuppressWarnings("ImmutableEnumChecker") // made unmodifiable in the constructor
  private final List<String> names;

  Column(String... names) {
    this.names = List.of(names);
  }

  /// The names by which it is known in the first line of a file, the usual one first.
  public List<String> names() {
    return names;
  }

  /// Name of the component in the record that it fills, such as `fleetNumber`.
  public String field() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", -1);
    return words.length == 1
        ? words[0]
        : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }

  /// Whether a title means this one: without regard to case, blanks, marks and what is in brackets.
  boolean called(String title) {
    return names.contains(bare(title));
  }

  private static String bare(String title) {
    return title
        .replaceAll("[(（].*?[)）]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
